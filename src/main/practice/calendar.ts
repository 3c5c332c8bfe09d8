/** Days since 1970-01-01; dates before that are negative. All practice lives are lived in whole days. */
export type Day = number;

const dayLength = 86_400_000;
/** Mean length of a year in days: for ages and spans, not for birthdays. */
const yearLength = 365.2425;

export function day(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / dayLength);
}

export function dayOf(epochMilliseconds: number): Day {
  return Math.floor(epochMilliseconds / dayLength);
}

export function years(count: number): number {
  return Math.round(count * yearLength);
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function parts(at: Day): DateParts {
  const date = new Date(at * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function iso(at: Day): string {
  const { year, month, date } = parts(at);
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

/** The birthday on which somebody born on `born` turns `age`; 1 March where 29 February is not in that year. */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = parts(born);
  return day(year + age, month, date);
}

/** Completed years of age. */
export function ageAt(born: Day, at: Day): number {
  const full = parts(at).year - parts(born).year;
  return birthday(born, full) <= at ? full : full - 1;
}
