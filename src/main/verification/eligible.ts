import { CATALOGUE } from './catalogue.ts';
import type { CitizenFacts } from './facts.ts';
import { admissionOf, guessOf } from './guess.ts';
import type { Candidate, Kind, KindTools } from './kinds/kind.ts';
import { type MatchContext, matchAnswer } from './match-answer.ts';
import type { Question } from './question.ts';
import type { VerificationResources } from './resources.ts';
import type { ShareLookup } from './shares.ts';
import { isShown } from './shown.ts';
import { spokenForms } from './spoken-forms.ts';

export interface EligibilityContext {
  /** Stable opaque form of a fact's identity: a keyed hash, equal in every process. */
  readonly token: (identity: string) => string;
  readonly resources: VerificationResources;
  /** The register's own shares. */
  readonly share: ShareLookup;
}

/** A question that the record has an answer for, and whether it may be asked (R11): found out when asked for, once. */
export interface PossibleQuestion {
  readonly question: Question;
  readonly askable: () => boolean;
}

/** Every question that could be asked of this citizen (R11), in the order of the catalogue and of the subjects. */
export const eligibleQuestions = (facts: CitizenFacts, context: EligibilityContext): readonly Question[] =>
  possibleQuestions(facts, context)
    .filter(({ askable }) => askable())
    .map(({ question }) => question);

/** As `eligibleQuestions`, before they are looked at. */
export function possibleQuestions(facts: CitizenFacts, context: EligibilityContext): readonly PossibleQuestion[] {
  const { countries, municipalities } = context.resources;
  const tools: KindTools = { countries, municipalities, leftOn: leftOn(facts) };
  return CATALOGUE.flatMap((kind) =>
    kind.candidates(facts, tools).map((candidate) => ({
      question: toQuestion(kind, candidate, context),
      askable: once(() => isAskable(kind, candidate, facts, context)),
    })),
  );
}

function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** The day an emigrated citizen left; null for residents. */
function leftOn(facts: CitizenFacts): string | null {
  const [latest] = facts.migrations;
  if (latest !== undefined && latest.emigratedOn !== null && latest.immigratedOn === null) return latest.emigratedOn;
  return facts.status === '80' ? (facts.statusSince ?? '') : null;
}

function toQuestion(kind: Kind, candidate: Candidate, context: EligibilityContext): Question {
  const { identity, ...rest } = candidate;
  const { shares } = context.resources;
  const guess = guessOf(kind.id, shares, context.share);
  // Most questions of a citizen are never asked, nor compared with those that were.
  const token = once(() => (identity === null ? null : context.token(`${kind.id}|${identity}`)));
  return {
    ...rest,
    kind: kind.id,
    type: kind.type,
    changes: kind.changes,
    get subject() {
      return token();
    },
    guess,
    admission: admissionOf({ kind: kind.id, accepted: rest.accepted, guess }, shares),
  };
}

/** R11, and that a citizen who says it plainly is understood. */
function isAskable(kind: Kind, { accepted }: Candidate, facts: CitizenFacts, context: EligibilityContext): boolean {
  const matching: MatchContext = { isKnown: () => false, relativeValues: [], resources: context.resources };
  return accepted.every((value) => {
    if (isShown(kind.type, value, facts, context.resources)) return false;
    const spoken = spokenForms(kind.type, value, context.resources.countries);
    return [...new Set([spoken.da, spoken.en])].every(
      (said) => matchAnswer(kind.type, value, said, matching).result === 'match',
    );
  });
}
