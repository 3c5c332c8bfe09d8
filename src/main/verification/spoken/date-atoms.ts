import { foldLetters } from '../fold.ts';
import { isWeekday, monthOf } from './month-names.ts';
import { numberAt, numberWord } from './number-words.ts';

/** The meaningful pieces of a spoken date, in order. */
export type DateAtom =
  | {
      readonly is: 'number';
      readonly value: number;
      /** How many digits it was typed with; 0 for words. */
      readonly digits: number;
      readonly ordinal: boolean;
      /** Separator typed before it, without blanks. */
      readonly after: string;
    }
  | { readonly is: 'month'; readonly value: number }
  | { readonly is: 'hundred' }
  | { readonly is: 'thousand' };

const FILLERS = new Set(
  `den d det var er i of the in on a it was og and at af som aar aaret year maaned maaneden month ad ulloq ukioq
  engang gang start starten begyndelsen slut slutningen midt midten sidst tidligt sent primo medio ultimo
  some sometime time early late mid end beginning start middle during
  foraaret foraar sommeren sommer efteraaret efteraar vinteren vinter spring summer autumn fall winter`.split(/\s+/),
);
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th', 'de', 'te', 'e', 'ste', 'ende', 'nde', 'er']);
const CENTURY_WORDS = ['nitten', 'tyve', 'atten', 'nineteen', 'twenty', 'eighteen'];
const MAX_ATOMS = 9;

/** Undefined where a word is none that dates are made of. */
export function dateAtoms(spoken: string): readonly DateAtom[] | undefined {
  const text = foldLetters(spoken).replace(/hundrede?|tusinde?|thousand/g, ' $& ');
  const tokens = text.match(/\p{L}+|\d+|[^\p{L}\d]+/gu) ?? [];
  const atoms: DateAtom[] = [];
  let after = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (/^\d/.test(token)) {
      const next = tokens[at + 1] ?? '';
      const ordinal = ORDINAL_ENDINGS.has(next) && token.length <= 2;
      atoms.push({ is: 'number', value: Number(token.slice(0, 8)), digits: token.length, ordinal, after });
      if (ordinal) at++;
      after = '';
    } else if (/^\p{L}/u.test(token)) {
      const read = readWords(tokens, at);
      if (read === undefined) return undefined;
      atoms.push(...read.atoms);
      at = read.last;
      after = '';
    } else {
      after = token.trim();
    }
    if (atoms.length > MAX_ATOMS) return undefined;
  }
  return atoms;
}

const number = (value: number, ordinal = false): DateAtom => ({ is: 'number', value, digits: 0, ordinal, after: '' });

/** Reads from the word at `at`; `last` is the index of the last token it used. */
function readWords(tokens: readonly string[], at: number): { atoms: readonly DateAtom[]; last: number } | undefined {
  const word = tokens[at] ?? '';
  // Words that stand apart by blanks or hyphens only, so that "en og tres" and "twenty-one" are one number.
  const run: { word: string; index: number }[] = [];
  for (let index = at; index < tokens.length && run.length < 3; index += 2) {
    run.push({ word: tokens[index] ?? '', index });
    if (!/^[\s-]+$/.test(tokens[index + 1] ?? '')) break;
  }
  const found = numberAt(
    run.map((entry) => entry.word),
    0,
  );
  if (found !== undefined) {
    return { atoms: [number(found.value, found.ordinal)], last: run[found.words - 1]?.index ?? at };
  }
  if (/^hundrede?$/.test(word)) return { atoms: [{ is: 'hundred' }], last: at };
  if (/^(tusinde?|thousand)$/.test(word)) return { atoms: [{ is: 'thousand' }], last: at };
  if (FILLERS.has(word) || isWeekday(word)) return { atoms: [], last: at };
  const month = monthOf(word);
  if (month !== undefined) return { atoms: [{ is: 'month', value: month }], last: at };
  const joined = joinedNumber(word);
  return joined === undefined ? undefined : { atoms: joined, last: at };
}

/** `ogenogtres` after "hundrede", and years run together: `nittenenogtres`. */
function joinedNumber(word: string): readonly DateAtom[] | undefined {
  const afterAnd = /^(og|and)(.+)$/.exec(word)?.[2];
  const rest = afterAnd === undefined ? undefined : numberWord(afterAnd);
  if (rest !== undefined) return [number(rest.value)];
  const century = CENTURY_WORDS.find((start) => word.startsWith(start));
  if (century === undefined) return undefined;
  const [first, second] = [numberWord(century), numberWord(word.slice(century.length))];
  return first === undefined || second === undefined ? undefined : [number(first.value), number(second.value)];
}
