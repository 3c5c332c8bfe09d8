import type { TimelineEntry } from '../../../../shared/case-view.ts';

type Values = Record<string, string | number>;

/** Key and values of the sentence for an entry. A referral reads the same whatever its reason (R36). */
export function timelineText({ kind, detail = {} }: TimelineEntry): readonly [string, Values] {
  switch (kind) {
    case 'searched':
      return ['timeline.searched', { count: Number(detail.hits ?? 0) }];
    case 'asked':
      return ['timeline.asked', { index: detail.index ?? 0, of: detail.of ?? 0 }];
    case 'verdict':
      return [`timeline.verdict.${detail.verdict ?? 'referred'}`, {}];
    case 'suspicion':
      return ['timeline.verdict.referred', {}];
    case 'blocked':
      return [`timeline.blocked.${detail.scope ?? 'mitid'}`, {}];
    default:
      return [`timeline.${kind}`, detail];
  }
}
