import { type Disposition, dispositions } from '../../shared/case-view.ts';
import { type Case, standingBlock, takesAnotherWay } from './case.ts';
import type { IssueRefusal } from './issuing.ts';

/** What the agent cannot mend: the caller is sent to a counter. */
const toCounter: ReadonlySet<IssueRefusal> = new Set(['second-person', 'limit', 'gate']);

/**
 * R30: the disposition that the outcome suggests.
 * @param refusal why no code can be sent now, where the case is at that.
 */
export function proposedDisposition(state: Case, refusal: IssueRefusal | null = null): Disposition {
  if (standingBlock(state)) return 'blocked';
  if (state.pins.some((pin) => pin.status !== 'failed' && pin.status !== 'revoked')) return 'pin-issued';
  if (state.suspicion) return 'suspected-fraud';
  if (state.caller === 'somebody-else') return 'not-the-citizen';
  // A failed verification stays what it is, whatever the caller was told after it.
  if (takesAnotherWay(state) && state.verdict?.verdict !== 'failed' && !state.coached) return 'guided-to-another-way';
  switch (state.verdict?.reason) {
    case 'document':
      return 'document-not-accepted';
    case 'not-verified':
    case 'timed-out':
      return 'not-verified';
    case 'too-little-data':
      return 'too-little-data';
    case 'attempts':
    case 'locked':
      return 'phone-route-closed';
    case 'number-too-new':
      return 'number-too-new';
    case 'not-the-citizen':
      return 'not-the-citizen';
    case 'declined':
      return 'declined';
    case 'suspicion':
      return 'suspected-fraud';
    case undefined:
    case null:
      return state.verdict?.verdict === 'passed' ? withoutCode(state, refusal) : 'other';
    default:
      return 'referred-to-counter';
  }
}

/** The caller is verified, and there is no code that lives or was used. */
function withoutCode({ coached, pins }: Case, refusal: IssueRefusal | null): Disposition {
  // R36: somebody is behind the call.
  if (coached) return 'suspected-fraud';
  if (pins.some(({ status }) => status === 'failed')) return 'technical';
  if (pins.length > 0) return 'other';
  return refusal && toCounter.has(refusal) ? 'referred-to-counter' : 'guided-to-another-way';
}

/** All of them, the proposed one first. */
export function orderedDispositions(state: Case, refusal: IssueRefusal | null = null): Disposition[] {
  const proposed = proposedDisposition(state, refusal);
  return [proposed, ...dispositions.filter((other) => other !== proposed)];
}
