import type { Card, CardMoment } from '../../shared/caller-contract.ts';
import type { CaseView } from '../../shared/case-view.ts';
import type { TriageTable } from '../../shared/guidance.ts';
import type { Questioner } from '../cases/questioner.ts';
import { type CallerFacts, knownQuestions, rightWords, wrongWords } from './caller.ts';
import { fill, lineFor, pick } from './lines.ts';
import type { LineMoment, Scenario, Scenarios } from './scenario.ts';

/** A practice call as its cards are made from it. */
export interface PlayedCall {
  readonly scenarios: Scenarios;
  readonly scenario: Scenario;
  readonly seed: number;
  /** Null: nobody to find. */
  readonly caller: CallerFacts | null;
  readonly questioner: Pick<Questioner, 'check' | 'script'>;
  readonly triage: TriageTable;
}

/** The kinds of the questions drawn in this case, oldest first; empty before the draw. */
export type DrawnKinds = Parameters<typeof knownQuestions>[1];

type Say = (moment: CardMoment & LineMoment, turn?: string) => Card;

/** Every place that any line has; a line uses those that its moment knows. */
function valuesOf({ caller, scenario, scenarios }: PlayedCall): Record<string, string> {
  if (!caller) return {};
  const kinds = scenarios.everybody[scenario.language].kinds;
  const kind = caller.document?.kind === 'driving-licence' ? kinds['driving-licence'] : kinds.passport;
  const { cpr, name, born, expiry } = caller;
  return { cpr, name, born, expiry, kind, document: caller.document?.number ?? '' };
}

function speaker(call: PlayedCall): Say {
  const values = valuesOf(call);
  return (moment, turn = '') => ({
    id: `${moment}${turn}`,
    moment,
    question: null,
    text: lineFor(call.scenarios, call.scenario, moment, call.seed, values, turn),
  });
}

/** To each question of triage that this caller has an answer to. */
const askedCards = ({ scenario, seed, triage }: PlayedCall): readonly Card[] =>
  triage.questions.flatMap(({ id, ask }): readonly Card[] => {
    const said = scenario.asked[id];
    if (!said) return [];
    const text = fill(pick(seed, `asked ${id}`, said) ?? '', {});
    return [{ id: `asked ${id}`, moment: 'asked', question: { id, ask }, text }];
  });

function answerCard(call: PlayedCall, view: CaseView, drawn: DrawnKinds): Card | null {
  const { scenarios, scenario, seed, caller, questioner } = call;
  if (!view.question || !caller) return null;
  const { index, kind, subject } = view.question;
  const question = { kind, subject, ordinal: index };
  const known = knownQuestions(scenario, drawn, questioner.script.threshold).has(index);
  const words = known
    ? rightWords(caller, question, scenario.language)
    : wrongWords(scenarios, scenario, caller, question, questioner.check, seed);
  const text = words
    ? lineFor(scenarios, scenario, 'answer', seed, { answer: words, name: caller.name }, `${index}`)
    : lineFor(scenarios, scenario, 'unknown', seed, {}, `${index}`);
  return { id: `answer ${index} ${kind}`, moment: 'answer', question: null, text };
}

/** On the way of a guide: what the phone shows, and each step done. */
function guideCards(view: CaseView, say: Say): readonly Card[] {
  const { guide } = view;
  if (!guide || guide.done === 0) return [say('app')];
  return guide.done >= guide.steps.length ? [say('finished')] : [say('step', ` ${guide.done}`)];
}

function codeCards(view: CaseView, issue: NonNullable<CaseView['issue']>, say: Say): readonly Card[] {
  if (issue.coached === null) return [say('coached'), say('phone')];
  if (issue.status === null) return [issue.coached ? say('refused') : say('waiting')];
  if (issue.status === 'used') return [say('finished')];
  return issue.status === 'delivered' ? [say('sms'), ...guideCards(view, say)] : [say('waiting')];
}

/**
 * What the caller says as the case stands: first what they say now, then what they would say if asked. Pure.
 * @param view null before the case is opened.
 */
export function cardsOf(call: PlayedCall, view: CaseView | null, drawn: DrawnKinds): readonly Card[] {
  const say = speaker(call);
  if (!view) return [say('greeting'), say('who'), ...askedCards(call)];
  if (view.closed) return [say('goodbye')];
  if (view.block.done) return [say('blocked'), say('refused')];
  if (view.question) {
    const card = answerCard(call, view, drawn);
    return card ? [card] : [];
  }
  // The line is lost: nobody is there to say anything.
  if (view.lineLostMs !== null) return [];
  if (view.issue) return codeCards(view, view.issue, say);
  if (view.triage.way !== null && view.triage.way !== 4) return [say('way'), ...guideCards(view, say)];
  if (view.verdict || view.gates.length > 0) return [say('refused')];
  if (view.citizen) return [say('phone'), say('expiry'), say('document'), ...askedCards(call)];
  return [say('number'), say('who'), say('name'), ...askedCards(call)];
}
