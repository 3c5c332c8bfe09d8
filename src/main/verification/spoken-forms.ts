import type { Countries } from './places.ts';
import { type AddressParts, type AnswerType, NONE, type RegisterValue } from './question.ts';

/** How a citizen would say the value, in Danish and English. */
export interface SpokenForms {
  readonly da: string;
  readonly en: string;
}

const MONTHS_DA = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');
const COUNTS_DA = 'ingen et to tre fire fem seks syv otte ni ti elleve tolv'.split(' ');
const COUNTS_EN = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Both forms are accepted by the matcher; eligibility drops a question where they would not be. */
export function spokenForms(type: AnswerType, value: RegisterValue, countries: Countries): SpokenForms {
  const { text } = value;
  if (text === NONE) return { da: 'ingen', en: 'none' };
  switch (type) {
    case 'date':
    case 'month':
    case 'year':
      return spokenDate(text);
    case 'count':
      return { da: COUNTS_DA[Number(text)] ?? text, en: COUNTS_EN[Number(text)] ?? text };
    case 'street-address':
      return value.address === undefined ? { da: text, en: text } : spokenAddress(value.address);
    case 'country':
    case 'place': {
      const country = countries.countries.find((row) => row.code === value.code);
      return country === undefined ? { da: text, en: text } : { da: country.da, en: country.en };
    }
    default:
      return { da: text, en: text };
  }
}

function spokenDate(date: string): SpokenForms {
  const [year = '', month = '', day = ''] = date.split('-');
  const inDanish = MONTHS_DA[Number(month) - 1];
  const inEnglish = MONTHS_EN[Number(month) - 1];
  if (inDanish === undefined || inEnglish === undefined) return { da: year, en: year };
  if (day === '') return { da: `${inDanish} ${year}`, en: `${inEnglish} ${year}` };
  return { da: `${Number(day)}. ${inDanish} ${year}`, en: `${Number(day)} ${inEnglish} ${year}` };
}

function spokenAddress({ street, houseNumber, floor, door }: AddressParts): SpokenForms {
  const join = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');
  const home = `${street} ${houseNumber}`;
  const danish = join(floorIn(floor, 'da'), doorIn(door, 'da'));
  const english = join(floorIn(floor, 'en'), doorIn(door, 'en'));
  return {
    da: danish === '' ? home : `${home}, ${danish}`,
    en: english === '' ? home : `${home}, ${english}`,
  };
}

const FLOORS = { da: { st: 'stuen', kl: 'kælderen' }, en: { st: 'ground floor', kl: 'basement' } } as const;

function floorIn(floor: string | null, language: 'da' | 'en'): string | null {
  if (floor === null) return null;
  if (floor === 'st' || floor === 'kl') return FLOORS[language][floor];
  const number = Number(floor);
  if (!Number.isInteger(number)) return floor;
  return language === 'da' ? `${number}. sal` : `${number}${ordinalEnding(number)} floor`;
}

function ordinalEnding(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  return (teens ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';
}

const SIDES = {
  da: { tv: 'til venstre', th: 'til højre', mf: 'midt for' },
  en: { tv: 'to the left', th: 'to the right', mf: 'in the middle' },
} as const;

function doorIn(door: string | null, language: 'da' | 'en'): string | null {
  if (door === null) return null;
  if (door === 'tv' || door === 'th' || door === 'mf') return SIDES[language][door];
  return `${language === 'da' ? 'dør' : 'door'} ${door.replace(/^[0-]+(?=.)/, '')}`;
}
