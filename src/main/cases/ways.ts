import type { TriageTable, Way } from '../../shared/guidance.ts';
import { type Facts, triage, type WayAdvice } from '../../shared/triage.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Case } from './case.ts';
import { type Active, type DeskContext, decide, type Subject } from './desk.ts';
import { caseEvent } from './events.ts';
import { ageOn, dateInDenmark } from './gates.ts';

type Answers = Readonly<Record<string, string>>;

const lowestAge = 13;
const adultAge = 18;

function ageGroup(birthDate: string, now: number): string {
  const age = ageOn(birthDate, dateInDenmark(now));
  return age < lowestAge ? 'under-13' : age < adultAge ? 'under-18' : 'adult';
}

/**
 * What the console knows for triage without asking. For somebody else (R2) nothing about the citizen: what closes a way would
 * tell it.
 * @param now epoch milliseconds.
 */
function knownFacts(state: Case, subject: Subject | null, now: number): Facts {
  const { caller, purpose, coached, verdict } = state;
  const call = { caller, purpose, suspicion: state.suspicion || coached === true ? 'yes' : 'no' };
  if (!subject || caller === 'somebody-else') return call;
  const { facts, mitid } = subject;
  return {
    ...call,
    age: ageGroup(facts.birthDate, now),
    gates: state.gates,
    phoneRoute: verdict && verdict.verdict !== 'passed' ? 'closed' : 'open',
    mitid: mitid === null ? 'none' : mitid.blocked ? 'blocked' : 'active',
    appsUsable: mitid?.apps.some((app) => app.state !== 'blocked') ? 'yes' : 'no',
    emigrated: facts.status === '80' ? 'yes' : 'no',
  };
}

/** The ways of this caller as the case stands: the open ones first, best first. */
export const waysOf = (desk: DeskContext, active: Active, state: Case): readonly WayAdvice[] =>
  triage(desk.guidance.triage, state.guiding.answers, knownFacts(state, active.subject, desk.clock.now()));

/** By question, what is no answer to it; null where all of them are. Nothing else gets into the ledger. */
export function wrongAnswers({ questions }: TriageTable, answers: Answers): Record<string, string> | null {
  const wrong = Object.entries(answers).filter(
    ([id, value]) =>
      !questions.some((question) => question.id === id && question.values.some((one) => one.id === value)),
  );
  return wrong.length > 0 ? Object.fromEntries(wrong.map(([id]) => [id, 'unknown-answer'])) : null;
}

/** Keeps the answers to triage's questions; they replace those before. */
export async function answerTriage(desk: DeskContext, active: Active, answers: Answers): Promise<Outcome<null>> {
  const fields = wrongAnswers(desk.guidance.triage, answers);
  if (fields) return refused('bad-input', { fields });
  return decide(desk, active, (state) =>
    state.closed ? refused('case-closed') : { events: [caseEvent('case.triage', { answers })] },
  );
}

/**
 * Chooses the caller's way. A closed one can be chosen too, and that is on record; neither stands in the way of way 4's
 * verification.
 */
export function chooseWay(desk: DeskContext, active: Active, way: Way): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    if (state.closed) return refused('case-closed');
    const offered = waysOf(desk, active, state).flatMap((advice) => (advice.open ? [advice.way] : []));
    const { answers } = state.guiding;
    return { events: [caseEvent('case.way', { way, answers, offered, override: !offered.includes(way) })] };
  });
}
