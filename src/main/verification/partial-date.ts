import type { PartialDate } from './facts.ts';

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** `YYYY-MM`, or null where the month is not known. */
export const monthOf = (date: PartialDate | null): string | null =>
  date !== null && date.length >= 7 ? date.slice(0, 7) : null;

/** `YYYY-MM-DD`, or null where a part is not known. */
export const dayOf = (date: PartialDate | null): string | null => (date !== null && date.length === 10 ? date : null);

/** Whole months from one date to another; unknown months count as January. */
export function monthsBetween(from: PartialDate, to: PartialDate): number {
  const index = (date: PartialDate): number => yearOf(date) * 12 + Number(date.slice(5, 7) || 1);
  return index(to) - index(from);
}
