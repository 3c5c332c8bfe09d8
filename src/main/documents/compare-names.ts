import type { ComparisonNote, ComparisonResult, PrintedZone } from '../../shared/documents.ts';
import type { CitizenFacts, NameFact } from '../verification/facts.ts';
import { foldStrict, foldWords, likeness } from '../verification/fold.ts';

interface NameResult {
  readonly result: ComparisonResult;
  readonly note: ComparisonNote | null;
}

type Printed = Pick<PrintedZone, 'surname' | 'given' | 'nameTruncated'>;

/** Æ is AE in a Danish zone, Ø OE and Å AA; elsewhere A or E, O and A. Hyphens are fillers there and apostrophes nothing. */
const same = (register: string, zone: string) => likeness(foldStrict(register), foldStrict(zone));
const joined = (...parts: readonly (string | null)[]) => parts.filter((part) => part).join(' ');

/** Each word of the zone begins the next word of the register that it can: initials, and a last word cut off, included. */
function beginsIn(zone: string, register: string): boolean {
  const words = [...foldWords(register)];
  return foldWords(zone).every((word) => {
    const place = words.findIndex((whole) => whole.startsWith(word));
    words.splice(0, place + 1);
    return place >= 0;
  });
}

/** All words of the shorter one stand in the longer one, in any order. */
function partOf(one: string, other: string): boolean {
  const [few, many] = [foldWords(one), foldWords(other)].toSorted((a, b) => a.length - b.length);
  return few !== undefined && few.length > 0 && few.every((word) => many?.includes(word));
}

function compareOne(zone: Printed, name: NameFact): NameResult {
  // Middle names stand with the given names in a Danish zone, with the surname in some others.
  const readings = [
    { surname: name.surname, given: joined(name.given, name.middle) },
    { surname: joined(name.middle, name.surname), given: name.given },
  ];
  const likes = readings.map(({ surname, given }) => [same(surname, zone.surname), same(given, zone.given)] as const);
  const is = (wanted: readonly string[]) => likes.some((like) => like.every((each) => wanted.includes(each)));
  if (is(['strict', 'loose'])) return { result: 'equal', note: null };
  if (is(['strict', 'loose', 'simplified'])) return { result: 'partly', note: 'spelling' };
  const cut = readings.some(
    ({ surname, given }) => beginsIn(zone.surname, surname) && beginsIn(zone.given, given) && zone.given !== '',
  );
  // A surname that fills the field leaves no room for a given name.
  const cutSurname = zone.given === '' && readings.some(({ surname }) => beginsIn(zone.surname, surname));
  if (zone.nameTruncated && (cut || cutSurname)) return { result: 'partly', note: 'truncated' };
  const surnameEqual = likes.some(([surname]) => surname === 'strict' || surname === 'loose');
  if (surnameEqual && readings.some(({ given }) => partOf(given, zone.given)))
    return { result: 'partly', note: 'given-names' };
  return { result: 'differs', note: null };
}

/** The name in a zone beside the present name and, where that differs, the former ones: documents outlive a wedding. */
export function compareNames(zone: Printed, facts: Pick<CitizenFacts, 'name' | 'formerNames'>): NameResult {
  const present = compareOne(zone, facts.name);
  if (present.result !== 'differs') return present;
  const former = facts.formerNames.some((name) => compareOne(zone, name).result !== 'differs');
  return former ? { result: 'former', note: 'former-name' } : present;
}
