import type { Rows } from './rows.ts';

/** Numbers are replaced once or twice in a life; a longer chain is a fault of the data. */
const LONGEST_CHAIN = 8;

/** Deleted because the person had two numbers; changed with the birth date or the legal sex. */
const replacedStatuses: readonly string[] = ['50', '60'];

/**
 * The number in force: follows PNRGAELD and, where that is blank or the number has no record of its own, the lists of
 * former numbers (022). Null where it is unknown or the chain leads nowhere.
 */
export function currentNumber(rows: Rows, cpr: string): string | null {
  let at = cpr;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const person = rows.person(at);
    const isReplaced = person === undefined || person.replacedBy !== null || replacedStatuses.includes(person.status);
    if (!isReplaced) return at;
    const next = person?.replacedBy ?? rows.numberInForce(at);
    if (!next) return null;
    at = next;
  }
  return null;
}
