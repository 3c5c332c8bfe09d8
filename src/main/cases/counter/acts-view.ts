import type { CounterView } from '../../../shared/counter-view.ts';
import type { Case } from '../case.ts';
import type { Active, DeskContext } from '../desk.ts';
import { closedGates } from '../gates.ts';
import type { Standing } from '../standing.ts';
import { changedNumber, gaveCode, numberReleased, refusalToAct } from './acting.ts';

/** What may be done at the counter now, and what is under way; the commands ask the same questions again. */
export function actsOfCounter(desk: DeskContext, active: Active, state: Case, standing: Standing): CounterView['acts'] {
  const { subject } = active;
  const { counter } = state;
  const now = desk.clock.now();
  const may = subject !== null && refusalToAct(desk, state) === null;
  const held = !numberReleased(state, now);
  const closed = subject
    ? closedGates({ ...subject, standing, now, registerTooOld: false, enoughData: () => true })
    : [];
  return {
    youngNumber: may && closed.includes('number-too-new') && !counter.youngNumber,
    reopenRoute: may && standing.closedUntil !== null,
    liftBlock: may && (subject?.mitid?.blocked ?? false),
    number: may && subject?.mitid !== null,
    codes: may,
    /** A change of the number, or a code, would need a second person now. */
    secondPerson: may && held && (changedNumber(standing, now) || gaveCode(standing, now)),
    numberSentTo: counter.numberCode?.maskedPhone ?? null,
    numberChanged: counter.numberChangedAt !== null,
    given: [...counter.codes],
  };
}
