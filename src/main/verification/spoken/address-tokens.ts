import { foldWords } from '../fold.ts';
import { numberWord } from './number-words.ts';

/** What hasty typing runs together: `Vestergade12`, `2tv`, `stth`, `2sal`, `tohundredeoghalvtreds`. */
export function addressTokens(text: string): readonly string[] {
  return foldWords(text).flatMap(apart);
}

function apart(word: string): readonly string[] {
  const glued =
    /^(\p{L}{3,})(\d{1,3}[a-z]?)$/u.exec(word) ??
    /^(\d{1,2})(tv|mf|sal)$/.exec(word) ??
    /^(st|kl)(tv|th|mf)$/.exec(word);
  if (glued !== null) return glued.slice(1);
  const hundred = /^(\p{L}*?)(hundrede?)(og)?(\p{L}*)$/u.exec(word);
  if (hundred === null) return [word];
  const [before = '', , , after = ''] = hundred.slice(1);
  const isNumber = (text: string): boolean => text === '' || numberWord(text) !== undefined;
  return isNumber(before) && isNumber(after) ? hundred.slice(1).filter((part) => part) : [word];
}
