import { foldWords } from '../fold.ts';
import { answerTexts } from './lead-ins.ts';
import { numberAt } from './number-words.ts';
import { saysNone } from './phrases.ts';

const UNITS = new Set(
  `barn børn børnene stk styk søskende bror brødre søster søstre gang gange adresse adresser
   dreng drenge pige piger søn sønner datter døtre barnet enkelt enkelte blot stykker meeraq meeqqat meeqqanik
   boy boys girl girls son sons daughter daughters child children kid kids sibling siblings brother brothers sister sisters time times address addresses
   jeg har vi er i have has we there are only kun bare just of a`
    .split(/\s+/)
    .map((word) => foldWords(word).join('')),
);

/** A number from 0 to 99 in digits or words, with the thing counted or without; undefined where none or several are said. */
export function readCount(spoken: string): number | undefined {
  if (saysNone(spoken)) return 0;
  const readings = answerTexts(spoken).map(countIn);
  return readings.find((count) => count !== undefined);
}

function countIn(text: string): number | undefined {
  const words = foldWords(text);
  let count: number | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const found = /^\d{1,2}$/.test(word) ? { value: Number(word), words: 1, ordinal: false } : numberAt(words, at);
    if (found === undefined) {
      if (!UNITS.has(word) && !(word === 'ingen' && words.length === 2)) return undefined;
      if (word === 'ingen') count = 0;
      continue;
    }
    if (count !== undefined || found.ordinal) return undefined;
    count = found.value;
    at += found.words - 1;
  }
  return count;
}
