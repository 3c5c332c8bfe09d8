import { foldStrict } from '../fold.ts';

/**
 * Numbers 0-99 in Danish, English and, to twelve, Greenlandic words, cardinal and ordinal (facts 5.5). Danish says units
 * before tens, `enogtres` or `en og tres`, and has old long and bank forms of the tens.
 */
const UNITS_DA =
  'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten';
const UNITS_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS_DA =
  'nulte første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende';
const ORDINALS_EN =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const UNITS_KL =
  '- ataaseq marluk pingasut sisamat tallimat arfineq arfineq-marluk arfineq-pingasut qulingiluat qulit aqqaneq aqqaneq-marluk';

const TENS_DA = [
  ['tyve'],
  ['tredive', 'tredve', 'treti'],
  ['fyrre', 'fyrretyve', 'firti'],
  ['halvtreds', 'halvtres', 'halvtress', 'halvtredsindstyve', 'femti'],
  ['tres', 'treds', 'tresindstyve', 'seksti'],
  ['halvfjerds', 'halvfjers', 'halvfjerts', 'halvfjerdsindstyve', 'syvti'],
  ['firs', 'firsindstyve', 'otti'],
  ['halvfems', 'halvfemts', 'halvfemsindstyve', 'niti'],
] as const;
const TENS_EN = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

export interface NumberWord {
  /** 0-99. */
  readonly value: number;
  readonly ordinal: boolean;
}

const words = new Map<string, NumberWord>();
const add = (text: string, value: number, ordinal = false): void => {
  const key = foldStrict(text);
  if (!words.has(key)) words.set(key, { value, ordinal });
};
const addList = (list: string, ordinal = false): void => {
  list.split(' ').forEach((word, value) => {
    if (word !== '-') add(word, value, ordinal);
  });
};

addList(UNITS_DA);
addList(UNITS_EN);
addList(UNITS_KL);
addList(ORDINALS_DA, true);
addList(ORDINALS_EN, true);
const VARIANTS = { et: 1, een: 1, fourty: 40, oh: 0 };
const ORDINAL_VARIANTS = { andet: 2, tredvte: 30, enogtredvte: 31 };
for (const [word, value] of Object.entries(VARIANTS)) add(word, value);
for (const [word, value] of Object.entries(ORDINAL_VARIANTS)) add(word, value, true);

const danishUnits = UNITS_DA.split(' ').slice(1, 10);
const englishUnits = UNITS_EN.split(' ').slice(1, 10);
const englishOrdinals = ORDINALS_EN.split(' ').slice(1, 10);
TENS_DA.forEach((forms, index) => {
  const tens = (index + 2) * 10;
  for (const form of forms) {
    add(form, tens);
    danishUnits.forEach((unit, at) => {
      add(`${unit}og${form}`, tens + at + 1);
      add(`${unit}${form}`, tens + at + 1);
    });
    add(`etog${form}`, tens + 1);
  }
});
['tyvende', 'tredivte', 'fyrrende'].forEach((form, index) => {
  const tens = (index + 2) * 10;
  add(form, tens, true);
  danishUnits.forEach((unit, at) => {
    add(`${unit}og${form}`, tens + at + 1, true);
  });
});
TENS_EN.forEach((form, index) => {
  const tens = (index + 2) * 10;
  add(form, tens);
  add(form.replace(/y$/, 'ieth'), tens, true);
  englishUnits.forEach((unit, at) => {
    add(`${form}${unit}`, tens + at + 1);
    add(`${form}${englishOrdinals[at] ?? ''}`, tens + at + 1, true);
  });
});

/** One word, or several run together (`enogtres`, `twentyone`), folded strictly; undefined where it is no number. */
export function numberWord(folded: string): NumberWord | undefined {
  return words.get(folded);
}

const MAX_RUN = 3;

/** The longest number that begins at `at`: `en og tres`, `twenty one`, `halvfems`; with how many words it takes. */
export function numberAt(folded: readonly string[], at: number): (NumberWord & { readonly words: number }) | undefined {
  for (let length = Math.min(MAX_RUN, folded.length - at); length > 0; length--) {
    const run = folded.slice(at, at + length);
    // A run may not swallow two numbers that stand side by side: "tyve to" is 20 and 2, "to tyve" likewise.
    if (length === 2 && !isEnglishPair(run)) continue;
    if (length === 3 && run[1] !== 'og') continue;
    const found = words.get(run.join(''));
    if (found !== undefined) return { ...found, words: length };
  }
  return undefined;
}

function isEnglishPair([tens, unit]: readonly string[]): boolean {
  if (tens === undefined || unit === undefined) return false;
  if (tens === 'arfineq' || tens === 'aqqaneq') return true;
  const both = words.get(unit);
  return (TENS_EN as readonly string[]).includes(tens) && both !== undefined && both.value > 0 && both.value < 10;
}
