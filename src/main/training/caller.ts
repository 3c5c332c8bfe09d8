import type { Language } from '../../shared/case-view.ts';
import type { DrawnQuestion } from '../cases/case.ts';
import type { Questioner } from '../cases/questioner.ts';
import type { DocumentRow, Register } from '../register/register.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import type { PlayableAnswer } from '../verification/playable-answers.ts';
import { spokenForms } from '../verification/spoken-forms.ts';
import { pick } from './lines.ts';
import type { Scenario, Scenarios } from './scenario.ts';

/** Whom the caller is, or says to be, as they can say it. Never leaves main but as a line in the caller's own window. */
export interface CallerFacts {
  readonly cpr: string;
  readonly name: string;
  readonly born: string;
  readonly document: DocumentRow | null;
  readonly expiry: string;
  /** What the citizen would say to every question; which of them the caller knows is `knownQuestions`. */
  readonly answers: readonly PlayableAnswer[];
  readonly facts: CitizenFacts;
}

const usable: ReadonlySet<DocumentRow['kind']> = new Set(['passport', 'driving-licence']);

/** R6: valid, and one whose number is taken on the phone. */
export const validDocument = (documents: readonly DocumentRow[], today: string): DocumentRow | null =>
  documents.find(
    ({ kind, status, issuer, validFrom, validTo }) =>
      usable.has(kind) &&
      status === 'valid' &&
      (issuer === 'DNK' || issuer === 'GRL') &&
      (validFrom === null || validFrom <= today) &&
      validTo !== null &&
      validTo >= today,
  ) ?? null;

const spokenDate = (date: string, language: Language): string =>
  spokenForms('date', { text: date }, { source: '', countries: [] })[language];

/** @param today ISO date on which documents are judged. */
export function callerFacts(
  parts: {
    readonly register: Pick<Register, 'facts' | 'documents'>;
    answers(facts: CitizenFacts): readonly PlayableAnswer[];
  },
  scenario: Scenario,
  cpr: string,
  today: string,
): CallerFacts | null {
  const facts = parts.register.facts(cpr);
  if (!facts) return null;
  const { language, caller } = scenario;
  const document = caller.document === 'valid' ? validDocument(parts.register.documents(cpr), today) : null;
  return {
    cpr: `${cpr.slice(0, 6)}-${cpr.slice(6)}`,
    name: [facts.name.given, facts.name.middle, facts.name.surname].filter(Boolean).join(' '),
    born: spokenDate(facts.birthDate, language),
    document,
    expiry: document?.validTo ? spokenDate(document.validTo, language) : '',
    answers: parts.answers(facts),
    facts,
  };
}

/**
 * Which questions of a draw this caller can answer, by index from 1: all, none, or those of the kinds they know and then
 * fewer than would pass, since who is not the citizen must not be verified through no fault of the agent's.
 * @param threshold right answers that pass.
 */
export function knownQuestions(
  { caller }: Scenario,
  questions: readonly Pick<DrawnQuestion, 'kind'>[],
  threshold: number,
): ReadonlySet<number> {
  const all = questions.map((_question, index) => index + 1);
  if (caller.knows === 'everything') return new Set(all);
  const { knows } = caller;
  if (knows === 'nothing') return new Set();
  return new Set(all.filter((index) => knows.includes(questions[index - 1]?.kind ?? '')).slice(0, threshold - 1));
}

/** What the register has for this question, as this caller says it; null where that cannot be told. */
export function rightWords(
  caller: CallerFacts,
  { kind, subject }: Pick<DrawnQuestion, 'kind' | 'subject'>,
  language: Language,
): string | null {
  const found = caller.answers.find((answer) => answer.kind === kind && answer.subject === subject);
  return found?.spoken[language] ?? null;
}

/** Something that sounds like an answer and is wrong for certain; null where the caller had rather say nothing. */
export function wrongWords(
  scenarios: Scenarios,
  scenario: Scenario,
  caller: CallerFacts,
  question: DrawnQuestion,
  check: Questioner['check'],
  seed: number,
): string | null {
  const what = `guess ${question.kind} ${question.ordinal}`;
  const type = caller.answers.find(({ kind, subject }) => kind === question.kind && subject === question.subject)?.type;
  // Now and then a guess, now and then the honest “I do not know”.
  if (type === undefined || pick(seed, `${what}?`, [true, false]) !== true) return null;
  const guess = pick(seed, what, scenarios.everybody[scenario.language].guesses[type]);
  return guess !== undefined && check(question, caller.facts, guess) === 'wrong' ? guess : null;
}
