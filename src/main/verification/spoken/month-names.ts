import { foldStrict } from '../fold.ts';
import { withinOneSlip } from '../matching/slip.ts';

/** Names and abbreviations by month: Danish, English, Greenlandic in both spellings in use (facts 5.5). */
const NAMES = [
  'januar january januari januaari jan',
  'februar february februari februaari feb febr',
  'marts march martsi marsi mar mrt',
  'april aprili apriili apr',
  'maj may maji maaji',
  'juni june juuni jun',
  'juli july juuli jul',
  'august augustus augustusi aggusti aug',
  'september septemberi septembari sep sept',
  'oktober october oktoberi oktobari okt oct',
  'november novemberi novembari nov',
  'december desemberi decembari dec',
].map((line) => line.split(' '));

const WEEKDAYS = new Set(
  [
    'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    'monday tuesday wednesday thursday friday saturday sunday',
    'ataasinngorneq marlunngorneq pingasunngorneq sisamanngorneq tallimanngorneq arfininngorneq sapaat sabaat',
  ].flatMap((line) => line.split(' ').map(foldStrict)),
);

const byName = new Map<string, number>();
NAMES.forEach((names, index) => {
  for (const name of names) {
    byName.set(name, index + 1);
    // Greenlandic relative case: "septembarip 7".
    if (name.endsWith('i')) byName.set(`${name}p`, index + 1);
  }
});

const LONG = 5;

/** The month, 1-12, of a folded word; one typing slip in a name of five letters or more, where it fits one month only. */
export function monthOf(folded: string): number | undefined {
  const exact = byName.get(folded);
  if (exact !== undefined || folded.length < LONG - 1 || !/^[a-z]+$/.test(folded)) return exact;
  const near = new Set<number>();
  for (const [name, month] of byName) if (name.length >= LONG && withinOneSlip(name, folded)) near.add(month);
  return near.size === 1 ? [...near][0] : undefined;
}

export function isWeekday(folded: string): boolean {
  return WEEKDAYS.has(folded);
}
