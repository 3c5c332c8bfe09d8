import type { StatusView } from '../shared/contract.ts';
import { dateInDenmark } from './cases/gates.ts';
import type { Config } from './config.ts';
import { practiceTaskNumber } from './practice/places.ts';
import { registerTooOld } from './register/age.ts';
import type { OpenedRegister } from './register/open-register.ts';

/**
 * Where the register comes from and whether it is too old. R27's age limits do not bind made-up citizens, whose register is as
 * old as the training wants it; whoever imported an extract may have imported real people, in practice mode as well.
 * @param now epoch milliseconds.
 */
export function registerState(
  register: Pick<OpenedRegister, 'meta'>,
  mode: Config['mode'],
  now: number,
): NonNullable<StatusView['register']> {
  const meta = register.meta();
  const practice = meta.taskNumber === practiceTaskNumber;
  const tooOld = (mode === 'production' || !practice) && registerTooOld(meta, now, dateInDenmark(now));
  return { producedOn: meta.producedOn, persons: meta.persons, practice, tooOld };
}
