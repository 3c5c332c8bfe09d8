import { type OpeningHours, type Service, weekdays } from '../../shared/guidance.ts';
import { type Complain, refuseTwice } from './problems.ts';

type Spans = OpeningHours['onHolidays'];

/** Hours that can be: in order, without overlap, in zones that there are; every municipality once. */
export function checkService({ openingHours, centres, facts }: Service, complain: Complain): void {
  const { timeZone, callerZones, week, onHolidays, special } = openingHours;
  const zone = (key: string, name: string) => {
    if (!isZone(name)) complain(key, `“${name}” is no time zone`);
  };
  zone('openingHours.timeZone', timeZone);
  for (const [index, { zone: name }] of callerZones.entries()) zone(`openingHours.callerZones.${index}.zone`, name);
  for (const day of weekdays) checkSpans(week[day], `openingHours.week.${day}`, complain);
  checkSpans(onHolidays, 'openingHours.onHolidays', complain);
  for (const [index, { hours }] of special.entries())
    checkSpans(hours, `openingHours.special.${index}.hours`, complain);
  refuseTwice(
    centres.municipalities.map(({ code }) => code),
    (index) => `centres.municipalities.${index}.code`,
    complain,
  );
  refuseTwice(
    facts.map(({ id }) => id),
    (index) => `facts.${index}.id`,
    complain,
  );
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function checkSpans(spans: Spans, key: string, complain: Complain): void {
  for (const [index, { from, to }] of spans.entries()) {
    if (from >= to) complain(`${key}.${index}`, `ends at ${to}, before it begins`);
    const before = spans[index - 1];
    if (before && before.to > from) complain(`${key}.${index}`, `begins at ${from}, before the one above has ended`);
  }
}
