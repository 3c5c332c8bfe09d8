import type { Way } from '../../shared/guidance.ts';
import type { TrainingCheck, TrainingCheckId, TrainingResult } from '../../shared/training.ts';
import { type Case, foldCase, standingBlock } from '../cases/case.ts';
import type { CaseEvent, CaseEventType, CasePayload } from '../cases/events.ts';
import { knownQuestions } from './caller.ts';
import type { Scenario } from './scenario.ts';
import { stepTimes } from './steps.ts';

/** A practice case with what it is measured by. */
interface Played {
  readonly scenario: Scenario;
  readonly events: readonly CaseEvent[];
  readonly state: Case;
}

const rules: Readonly<Record<TrainingCheckId, string | null>> = {
  caller: 'R2',
  'looked-up': 'R2',
  'search-protected': 'R37',
  'number-asked': 'R38',
  document: 'R6',
  'own-answers': 'R2',
  'as-said': 'R18',
  'in-time': 'R15',
  coached: 'R36',
  'no-pin': 'R20',
  'pin-sent': null,
  language: 'R23',
  block: 'R5',
  'needless-block': 'R5',
  ending: 'R30',
};

const payloads = <T extends CaseEventType>({ events }: Played, type: T): readonly CasePayload<T>[] =>
  events.flatMap((event) => (event.type === type ? [event.payload as CasePayload<T>] : []));

const happened = ({ events }: Played, ...types: readonly CaseEventType[]): boolean =>
  events.some(({ type }) => types.includes(type));

/** Endings that send the caller to a centre: way 5, whether it was chosen by name or not. */
const toTheCentre: ReadonlySet<string> = new Set([
  'not-verified',
  'document-not-accepted',
  'too-little-data',
  'referred-to-counter',
  'phone-route-closed',
  'number-too-new',
  'not-the-citizen',
  'declined',
  'suspected-fraud',
  'blocked',
]);

/** Which way the caller was sent: the code that went out, the way that was chosen, or what the ending says. */
function offeredWay({ state }: Played): Way | null {
  if (state.pins.length > 0) return 4;
  const { way } = state.guiding;
  if (way !== null && way !== 4) return way;
  return state.disposition !== null && toTheCentre.has(state.disposition) ? 5 : way;
}

/** R38: the number was the last thing that was searched by before the citizen was opened. */
function byNumber({ events }: Played): boolean {
  const opened = events.findIndex(({ type }) => type === 'case.identified');
  const searched = events.slice(0, opened).findLast(({ type }) => type === 'case.searched');
  return searched?.type === 'case.searched' && searched.payload.by === 'cpr';
}

/** Every answer with whether this caller could give it: `right` where they did, and nobody else's. */
function answered(played: Played): readonly { readonly known: boolean; readonly outcome: string }[] {
  const draw = payloads(played, 'case.drawn')[0];
  if (!draw) return [];
  const known = knownQuestions(played.scenario, draw.questions, draw.threshold);
  return payloads(played, 'case.answered').map(({ index, outcome }) => ({ known: known.has(index), outcome }));
}

/** In which language the caller was read to, and the text message was written, where there was one. */
function inTheirLanguage({ scenario, state }: Played): boolean {
  const { callerLanguage, smsLanguage } = state.guiding;
  return callerLanguage === scenario.language && (state.pins.length === 0 || smsLanguage === scenario.language);
}

/** What there was to do right or wrong in this call: null where it did not come up. */
const kept: Readonly<Record<TrainingCheckId, (played: Played) => boolean | null>> = {
  caller: ({ scenario, state }) => scenario.expected.callers.includes(state.caller),
  'looked-up': (played) => (played.scenario.expected.lookUp === 'never' ? !happened(played, 'case.identified') : null),
  'search-protected': (played) =>
    played.scenario.expected.search === 'protected'
      ? payloads(played, 'case.searched').every(({ by }) => by === 'cpr')
      : null,
  'number-asked': (played) =>
    played.scenario.expected.search === 'namesake' && happened(played, 'case.identified') ? byNumber(played) : null,
  document: (played) => (played.scenario.expected.document === 'never' ? !happened(played, 'case.document') : null),
  'own-answers': (played) => {
    const foreign = answered(played).filter(({ known }) => !known);
    return foreign.length > 0 ? foreign.every(({ outcome }) => outcome !== 'right') : null;
  },
  'as-said': (played) => {
    const own = answered(played).filter(({ known, outcome }) => known && outcome !== 'timed-out');
    return own.length > 0 ? own.every(({ outcome }) => outcome === 'right') : null;
  },
  'in-time': (played) => {
    const all = answered(played);
    return all.length > 0 ? all.every(({ outcome }) => outcome !== 'timed-out') : null;
  },
  coached: ({ scenario, state }) => {
    if (scenario.caller.coached) return state.coached === true || state.suspicion;
    return state.coached === null ? null : !state.coached;
  },
  'no-pin': ({ scenario, state }) => (scenario.expected.pin === 'never' ? state.pins.length === 0 : null),
  'pin-sent': ({ scenario, state }) => (scenario.expected.pin === 'sent' ? state.pins.length > 0 : null),
  language: (played) => (played.scenario.language === 'da' ? null : inTheirLanguage(played)),
  block: ({ scenario, state }) => (scenario.expected.block === 'yes' ? standingBlock(state) !== null : null),
  'needless-block': ({ scenario, state }) =>
    scenario.expected.block === 'no' && state.blocks.length > 0 ? standingBlock(state) === null : null,
  ending: ({ scenario, state }) => scenario.expected.endings.some((ending) => ending === state.disposition),
};

/**
 * How a practice call went: a pure function of what the ledger has of its case, and of the scenario.
 * @param events of the case, oldest first; the case is closed or abandoned.
 * @param ringing epoch milliseconds: when the caller began to ring.
 * @returns null where the events are those of no case.
 */
export function assess(scenario: Scenario, events: readonly CaseEvent[], ringing: number): TrainingResult | null {
  const state = foldCase(events);
  if (!state) return null;
  const played = { scenario, events, state };
  const offered = offeredWay(played);
  const wanted = scenario.expected.ways;
  const checks = (Object.keys(kept) as TrainingCheckId[]).flatMap((id): readonly TrainingCheck[] => {
    const right = kept[id](played);
    return right === null ? [] : [{ id, rule: rules[id], kept: right }];
  });
  return {
    way: { offered, wanted: [...wanted], right: offered !== null && wanted.includes(offered) },
    checks,
    steps: stepTimes(events, ringing),
  };
}
