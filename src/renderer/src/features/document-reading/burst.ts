/**
 * Tells a scanner that plays a keyboard from a person who uses one, by pace and by what is typed. A scanner sends a character every
 * 1 to 25 ms (two USB reports at up to 10 ms each, with Shift four in pairs). The fastest typists keep 25 characters a second,
 * 40 ms each on average, and never thirty in a row below that; a held key repeats every 33 ms, but says that it repeats.
 */
export const longestGap = 35;
/** Once it is known for a zone, a pause of a slow line break or of a busy system does not end it; nobody types so soon after. */
export const restGap = 150;
/** No zone has a shorter line. */
const shortest = 30;

export interface Press {
  /** As `KeyboardEvent.key`. */
  readonly key: string;
  /** When the key went down, in milliseconds of a steady clock. */
  readonly at: number;
  readonly repeat: boolean;
  /** With Ctrl, Alt or Meta. */
  readonly held: boolean;
}

/** Characters that came without a pause. */
export interface Burst {
  readonly text: string;
  readonly last: number;
  /** It is a zone: nothing of it may land anywhere else. */
  readonly zone: boolean;
}

/** Keys that make letters large, which a scanner presses in between. */
const shifts = new Set(['Shift', 'CapsLock']);
const ends = new Set(['Enter', 'Tab']);

const beginning = /^[ACIPV][A-Z<](?:[A-Z]{3}|[A-Z]{2}<|[A-Z]<<)/i;
const fullCardLine = /^[ACI][A-Z<][A-Z<]{3}([A-Z0-9]{9})(\d)[A-Z0-9]{15}$/i;

/** ICAO 9303: the check digit of a card's number, by which a first line without a filler is still known. */
function isCardLine(text: string): boolean {
  const [, number = '', digit] = fullCardLine.exec(text) ?? [];
  const sum = [...number].reduce(
    (total, sign, place) => total + Number.parseInt(sign, 36) * ([7, 3, 1][place % 3] ?? 0),
    0,
  );
  return number !== '' && sum % 10 === Number(digit);
}

/** Long enough, a document code and a state at its beginning, and a filler, which no ordinary text has and no field takes. */
const beginsLikeZone = (text: string): boolean =>
  text.length >= shortest && beginning.test(text) && (text.includes('<') || isCardLine(text));

/**
 * The burst after one more key: null where it ends, or none begins; the same one for a key that makes no character.
 */
export function afterPress(burst: Burst | null, { key, at, repeat, held }: Press): Burst | null {
  if (shifts.has(key)) return burst;
  const single = [...key].length === 1;
  if (burst?.zone && at - burst.last <= restGap && !held && !repeat) {
    if (ends.has(key)) return { ...burst, text: `${burst.text}\n`, last: at };
    return single ? { ...burst, text: burst.text + key, last: at } : burst;
  }
  if (held || repeat || !single || !/[A-Z0-9<]/i.test(key)) return null;
  const text = burst && !burst.zone && at - burst.last <= longestGap ? burst.text + key : key;
  return { text, last: at, zone: beginsLikeZone(text) };
}
