import { addressingName, type EncodeContext } from './encode-context.ts';
import { currentName, type Person, type PersonName } from './person.ts';

const fields = ({ given, middle, surname, marker, from }: PersonName) => ({
  FORNVN: given,
  FORNVN_MRK: marker,
  MELNVN: middle,
  EFTERNVN: surname,
  NVNHAENSTART: from.text,
  'HAENSTART_UMRK-NAVNE': from.flag,
});

/** 008, the name in force, and 026, former ones; some with a corrected or annulled row beside them. */
export function nameRecords(person: Person, { write, random }: EncodeContext): readonly string[] {
  const { cpr, names } = person;
  const present = currentName(person);
  const lines = [write('008', cpr, { ...fields(present), ADRNVN: addressingName(present) })];
  names.slice(0, -1).forEach((name, index) => {
    const end = names[index + 1]?.from ?? present.from;
    const row = { ...fields(name), NVNHAENSLUT: end.text, 'HAENSLUT_UMRK-NAVNE': end.flag };
    lines.push(write('026', cpr, row));
    if (random.chance(person.untidiness)) {
      const surname = person.stock.surname(random);
      lines.push(write('026', cpr, { ...row, EFTERNVN: surname, ANNKOR: random.pick(['K', 'A', 'Æ']) }));
    }
  });
  return lines;
}
