import type { CitizenFacts } from './facts.ts';
import type { Question } from './question.ts';
import type { VerificationResources } from './resources.ts';
import type { ShareLookup } from './shares.ts';

export interface EligibilityContext {
  /** Stable opaque form of a fact's identity: a keyed hash, equal in every process. */
  readonly token: (identity: string) => string;
  readonly resources: VerificationResources;
  /** The register's own shares. */
  readonly share: ShareLookup;
}

/** Every question that could be asked of this citizen (R11), in a stable order. */
export function eligibleQuestions(_facts: CitizenFacts, _context: EligibilityContext): readonly Question[] {
  throw new Error('not yet');
}
