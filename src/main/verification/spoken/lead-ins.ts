import { foldLetters } from '../fold.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Words that callers say before the answer itself and hasty agents type along: "det var vist …", "min mor hed …",
 * "I think it was …". Folded strictly. A word counts only at the beginning, and never where nothing would be left.
 */
const BEFORE = set(`
  oeh oehm aeh aehm hm hmm mm ja jo jamen altsaa aah ah eh er uh um well yes so
  jeg vi hun han de det den der vores min mit mine hendes din dit sin sit en et
  var blev blevet har havde hed hedder hedte kaldes kaldt tror mener synes formoder vist nok vistnok maaske muligvis vel
  mor moder far fader foraelder soester bror datter soen barn familie mand kone aegtefaelle aeldste yngste naestaeldste foerste
  boede bor boet laa ligger flyttede flyttet rejste ind ud hjem til fra kom kommer i paa ved under foedt foedte f nee som
  skilt gift separeret navn navnet pigenavn foedenavn efternavn efternavnet fornavn fornavnet tidligere gamle
  adressen vejen gaden stedet sognet byen kommunen landet datoen aaret dengang fru hr frk froeken
  i we she he they it its that this there my his her our the was is were has have had been got am im a an
  think believe guess suppose maybe perhaps probably family mother father mum dad sister brother daughter son child wife
  husband spouse parent oldest eldest youngest mothers fathers sisters brothers daughters sons wifes husbands
  called named name names surname maiden last first given street address town city country parish
  lived live moved came come in to from at on of born married divorced mr mrs ms miss
`);
/** Before one of the words above they introduce it, else they are names: "hans navn er …" and "Hans Jensen". */
const BEFORE_ANOTHER = set('hans');

/** What callers add after the answer. */
const AFTER = [
  'tror jeg nok',
  'tror jeg',
  'mener jeg',
  'synes jeg',
  'vistnok',
  'vist nok',
  'vist',
  'hed hun',
  'hed han',
  'hed det',
  'hed den',
  'hedder hun',
  'hedder han',
  'til efternavn',
  'til fornavn',
  'som pige',
  'som ugift',
  'i alt',
  'ialt',
  'af',
  'i think',
  'i believe',
  'i guess',
  'in all',
  'in total',
  'as a girl',
].map((phrase) => phrase.split(' '));

/** How a name is spelled: "med dobbelt a", "med to t'er", "med bolle-å", "with a C". */
const SPELLING =
  /^(med|uden|with|without)( (a|et|en|to|two|dobbelt|double|bolle|stumt|bloedt|haardt))?( [a-z]{1,2}(er|s)?)$/;
const MAX_SPELLING_WORDS = 4;

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The text as typed, then without one more leading word each, longest first; what follows the answer is cut off all but
 * the first. At least one text. How far to go is for the comparison to say, since "Ved Stranden" may be the street.
 */
export function answerTexts(spoken: string): readonly string[] {
  const words = wordsOf(spoken);
  const end = endOf(words);
  const texts = [spoken];
  const cut = (from: number): void => {
    const text = spoken.slice(words[from]?.from ?? 0, end === words.length ? undefined : words[end - 1]?.to).trim();
    if (!texts.includes(text)) texts.push(text);
  };
  cut(0);
  for (let at = 0; at < end - 1 && leads(words, at); at++) cut(at + 1);
  return texts;
}

const HESITATION = set('oeh oehm aeh aehm hm hmm mm eh uh um altsaa well');

/** Nothing but words that lead in to an answer: "øh", "det var". A single one may be an answer: "DE", "to". */
export function isLeadInOnly(words: readonly string[]): boolean {
  const only = words.length > 1 ? BEFORE : HESITATION;
  return words.every((word) => only.has(word));
}

function wordsOf(spoken: string): readonly Word[] {
  return [...spoken.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].map((match) => ({
    folded: foldLetters(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function leads(words: readonly Word[], at: number): boolean {
  const word = words[at]?.folded ?? '';
  return BEFORE.has(word) || (BEFORE_ANOTHER.has(word) && BEFORE.has(words[at + 1]?.folded ?? ''));
}

/** How many words belong to the answer when what follows it is left out. */
function endOf(words: readonly Word[]): number {
  let end = words.length;
  for (let again = true; again; ) {
    again = false;
    const phrase = AFTER.find(
      (one) => one.length < end && one.every((word, index) => words[end - one.length + index]?.folded === word),
    );
    const length = phrase?.length ?? spellingAt(words, end);
    if (length > 0) {
      end -= length;
      again = true;
    }
  }
  return end;
}

function spellingAt(words: readonly Word[], end: number): number {
  for (let length = 2; length <= MAX_SPELLING_WORDS && length < end; length++) {
    const text = words.slice(end - length, end).map((word) => word.folded);
    if (SPELLING.test(text.join(' '))) return length;
  }
  return 0;
}
