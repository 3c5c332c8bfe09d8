import type { Case } from './case.ts';
import { type CasePayload, caseEvent } from './events.ts';

/** The event that ends asking, or the case's way to it. */
export const verdictEvent = (
  state: Case,
  session: string,
  verdict: CasePayload<'case.verdict'>['verdict'],
  reason: CasePayload<'case.verdict'>['reason'],
  routeClosed = false,
) => caseEvent('case.verdict', { verdict, reason, session: session || state.session, routeClosed });
