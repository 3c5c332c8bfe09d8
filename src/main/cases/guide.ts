import type { CaseView, Language } from '../../shared/case-view.ts';
import type { CallerLanguage, Guide, GuideStep, Way } from '../../shared/guidance.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Case } from './case.ts';
import { type Active, type DeskContext, decide } from './desk.ts';
import { caseEvent } from './events.ts';

const guideOf = (desk: DeskContext, way: Way): Guide | undefined =>
  desk.guidance.ways.find((guide) => guide.way === way);

/** The steps of one start, in order. */
const stepsOf = (guide: Guide, start: string): readonly GuideStep[] =>
  guide.starts
    .find(({ id }) => id === start)
    ?.steps.flatMap((id) => guide.steps.find((step) => step.id === id) ?? []) ?? [];

/** Way 4's guide begins after the text message; any other's when its way is chosen. */
const mayGuide = (state: Case, way: Way): boolean => (way === 4 ? state.pins.length > 0 : state.guiding.way === way);

/** Answers to the triage that say where a way's guide begins. */
const startsByAnswer: Partial<
  Record<Way, { readonly question: string; readonly answer: string; readonly start: string }>
> = {
  1: { question: 'cprNumber', answer: 'no', start: 'p-code' },
};

/** Where the guide begins as far as the caller's answers say so, else at its first start. */
function firstStart(guide: Guide, answers: Readonly<Record<string, string>>): string | undefined {
  const known = startsByAnswer[guide.way];
  return known && answers[known.question] === known.answer ? known.start : guide.starts[0]?.id;
}

/** The guide on screen. Way 4's waits for what the caller's app says; the others begin with their first start. */
export function guideView(desk: DeskContext, state: Case): CaseView['guide'] {
  const { guideWay, places, stuck } = state.guiding;
  const guide = guideOf(desk, guideWay);
  const first = guideWay === 4 || !guide ? undefined : firstStart(guide, state.guiding.answers);
  const place = places[guideWay] ?? (first === undefined ? null : { start: first, done: 0 });
  if (!guide || !place || !mayGuide(state, guideWay)) return null;
  return {
    way: guideWay,
    start: place.start,
    starts: guide.starts.map(({ id }) => id),
    done: place.done,
    stuck: stuck.flatMap(({ way, step }) => (way === guideWay ? [step] : [])),
    steps: stepsOf(guide, place.start).map(({ id, text, screen, item }) => ({ id, text, screen, item })),
  };
}

/** How far the caller is: `done` steps of a start of the way's guide. */
export function setGuide(
  desk: DeskContext,
  active: Active,
  { way, start, done }: { readonly way: Way; readonly start: string; readonly done: number },
): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    const guide = guideOf(desk, way);
    if (state.closed || !guide || !mayGuide(state, way)) return refused('wrong-state');
    const steps = stepsOf(guide, start).length;
    if (steps === 0) return refused('bad-input', { fields: { start: 'unknown-start' } });
    if (done > steps) return refused('bad-input', { fields: { done: 'unknown-step' } });
    return { events: [caseEvent('case.guide', { way, start, done })] };
  });
}

/** Marks a step of the guide on screen as one where the caller is stuck, or takes the mark back. */
export function markStuck(
  desk: DeskContext,
  active: Active,
  { step, stuck }: { readonly step: string; readonly stuck: boolean },
): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    const shown = guideView(desk, state);
    if (state.closed || !shown) return refused('wrong-state');
    if (!shown.steps.some(({ id }) => id === step)) return refused('bad-input', { fields: { step: 'unknown-step' } });
    if (shown.stuck.includes(step) === stuck) return { events: [] };
    return { events: [caseEvent('case.stuck', { way: shown.way, step, stuck })] };
  });
}

/** The language the caller is spoken to in, and that of the text message. */
export function setLanguage(
  desk: DeskContext,
  active: Active,
  { caller, sms }: { readonly caller?: CallerLanguage | undefined; readonly sms?: Language | undefined },
): Promise<Outcome<null>> {
  return decide(desk, active, ({ closed, guiding }) => {
    const changed = {
      ...(caller && caller !== guiding.callerLanguage ? { caller } : {}),
      ...(sms && (sms !== guiding.smsLanguage || !guiding.smsChosen) ? { sms } : {}),
    };
    return closed || Object.keys(changed).length === 0
      ? { events: [] }
      : { events: [caseEvent('case.language', changed)] };
  });
}
