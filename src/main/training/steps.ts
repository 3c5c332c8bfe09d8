import type { TrainingResult } from '../../shared/training.ts';
import type { CaseEvent, CaseEventType } from '../cases/events.ts';
import { second } from '../time/durations.ts';

type Step = TrainingResult['steps'][number]['step'];

/** What each step of a call ends with: the first such event, or with the guide, its last one. */
const ends: readonly (readonly [Step, ReadonlySet<CaseEventType>, 'first' | 'last'])[] = [
  ['greeting', new Set(['case.opened']), 'first'],
  ['citizen', new Set(['case.identified']), 'last'],
  ['document', new Set(['case.drawn']), 'first'],
  ['questions', new Set(['case.verdict']), 'last'],
  ['code', new Set(['pin.issued', 'case.coached', 'block.made']), 'last'],
  ['guide', new Set(['case.guide', 'case.way', 'citizen.pin-set', 'pin.used']), 'last'],
  ['closing', new Set(['case.closed', 'case.abandoned']), 'first'],
];

/**
 * How long each part of the call took, whole seconds. A part that was not reached is left out, and its time counts to the
 * next one.
 * @param events of the case, oldest first.
 * @param ringing epoch milliseconds: when the caller began to ring.
 */
export function stepTimes(events: readonly CaseEvent[], ringing: number): TrainingResult['steps'] {
  const drawn = events.some(({ type }) => type === 'case.drawn');
  const steps: TrainingResult['steps'] = [];
  let from = ringing;
  for (const [step, types, which] of ends) {
    // A verdict without questions is the gate's, which came with the citizen.
    if (step === 'questions' && !drawn) continue;
    const found = events.filter(({ type }) => types.has(type));
    const end = which === 'first' ? found[0] : found.at(-1);
    if (!end || end.at < from) continue;
    steps.push({ step, seconds: Math.round((end.at - from) / second) });
    from = end.at;
  }
  return steps;
}
