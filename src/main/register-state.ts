import type { StatusView } from '../shared/contract.ts';
import { dateInDenmark } from './cases/gates.ts';
import type { Config } from './config.ts';
import { practiceTaskNumber } from './practice/places.ts';
import { registerTooOld } from './register/age.ts';
import type { OpenedRegister } from './register/open-register.ts';

/**
 * Where the register comes from and whether it is too old. In practice mode R27's age limits bind an imported extract only
 * where the configuration asks for it: public samples and last year's made-up citizens are for training, too.
 * @param now epoch milliseconds.
 */
export function registerState(
  register: Pick<OpenedRegister, 'meta'>,
  config: Config,
  now: number,
): NonNullable<StatusView['register']> {
  const meta = register.meta();
  const practice = meta.taskNumber === practiceTaskNumber;
  const limited = config.mode === 'production' || (config.ageLimits === true && !practice);
  const tooOld = limited && registerTooOld(meta, now, dateInDenmark(now));
  return { producedOn: meta.producedOn, persons: meta.persons, practice, tooOld };
}
