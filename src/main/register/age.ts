import { hour } from '../time/durations.ts';
import { workingDaysSince } from '../time/working-days.ts';
import type { Meta } from './meta.ts';

/** R27: documents and numbers may be this old … */
const companionAge = 24 * hour;
/** … and the extract so many Danish working days. */
const registerAge = 3;

/**
 * R27: no phone issue on a register that is too old. What was never imported is too old; so is what comes from the future,
 * since a clock or a file is wrong then.
 * @param today the date in Denmark at `now`, ISO.
 */
export function registerTooOld(
  meta: Pick<Meta, 'producedOn' | 'documentsAt' | 'phonesAt'>,
  now: number,
  today: string,
): boolean {
  const fresh = (at: string | null) => at !== null && Math.abs(now - Date.parse(at)) <= companionAge;
  const sound = meta.producedOn <= today && workingDaysSince(meta.producedOn, today) <= registerAge;
  return !sound || !fresh(meta.documentsAt) || !fresh(meta.phonesAt);
}
