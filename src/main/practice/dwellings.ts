import type { Dwelling } from './person.ts';
import type { Municipality } from './places.ts';
import type { SeededRandom } from './random.ts';

/** Municipalities where most people live in flats. */
const towns = new Set(['0101', '0147', '0461', '0751', '0851']);
const floors = ['st', 'st', '01', '01', '02', '02', '03', '03', '04', '05', 'kl'];
const doors = ['tv', 'tv', 'th', 'th', 'mf', '0001', '0002', '0012', ''];
/** I, J, O and Q are not used for house numbers. */
const letters = [...'ABCDEFG'];

export function newDwelling(municipality: Municipality, random: SeededRandom): Dwelling {
  const street = random.pick(municipality.streets);
  const number = String(1 + random.int(random.chance(0.2) ? 180 : 60)).padStart(3, '0');
  const houseNumber = number + (random.chance(0.15) ? random.pick(letters) : '');
  const building = municipality.greenlandic ? String(random.between(100, 2999)).padStart(4, '0') : '';
  if (!random.chance(towns.has(municipality.code) ? 0.65 : 0.25)) {
    return { street, houseNumber, floor: '', door: '', building };
  }
  return { street, houseNumber, floor: random.pick(floors), door: random.pick(doors), building };
}
