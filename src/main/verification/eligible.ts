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
  /** Texts that the console shows of this citizen beyond name, birth date and present address (R11). */
  readonly alsoShown?: readonly string[];
}

/** Every question that could be asked of this citizen (R11), in the order of the catalogue and of the subjects. */
export function eligibleQuestions(facts: CitizenFacts, context: EligibilityContext): readonly Question[] {
  const { countries, municipalities } = context.resources;
  const tools: KindTools = { countries, municipalities, leftOn: leftOn(facts) };
  return CATALOGUE.flatMap((kind) =>
    kind
      .candidates(facts, tools)
      .filter((candidate) => isAskable(kind, candidate, facts, context))
      .map((candidate) => toQuestion(kind, candidate, context)),
  );
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
  return {
    ...rest,
    kind: kind.id,
    type: kind.type,
    changes: kind.changes,
    subject: identity === null ? null : context.token(`${kind.id}|${identity}`),
    guess,
    admission: admissionOf({ kind: kind.id, accepted: rest.accepted, guess }, shares),
  };
}

/** R11, and that a citizen who says it plainly is understood. */
function isAskable(kind: Kind, { accepted }: Candidate, facts: CitizenFacts, context: EligibilityContext): boolean {
  const matching: MatchContext = { isKnown: () => false, relativeValues: [], resources: context.resources };
  return accepted.every((value) => {
    if (isShown(kind.type, value, facts, context.resources, context.alsoShown)) return false;
    const spoken = spokenForms(kind.type, value, context.resources.countries);
    return [spoken.da, spoken.en].every((said) => matchAnswer(kind.type, value, said, matching).result === 'match');
  });
}
