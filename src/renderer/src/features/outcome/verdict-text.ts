import type { CaseView, Verdict } from '../../../../shared/case-view.ts';

/** R36: the caller said that somebody asked for the call. The suspicion key, which says no reason, comes before it. */
export const saidCoached = ({ suspicion, verdict, timeline }: CaseView): boolean =>
  !suspicion && verdict?.reason === 'suspicion' && timeline.some(({ kind }) => kind === 'coached-yes');

/**
 * Keys of the sentence and of what to do next. R14: which answer failed is nobody's to know. R36: a referral for suspicion
 * reads like one that the caller asked for, unless the caller's own answer was the reason.
 * @param now what the caller said (R36), and what was done for them (R5).
 */
export function verdictText(
  { verdict, reason }: Verdict,
  now: { coached?: boolean; blocked?: boolean } = {},
): readonly [string, string] {
  const known = {
    'not-verified': 1,
    'timed-out': 1,
    document: 1,
    'not-the-citizen': 1,
    'too-little-data': 1,
    'second-person': 1,
    'document-lost': 1,
    likeness: 1,
    refused: 1,
  };
  const detail = reason !== null && reason in known ? reason : 'other';
  if (verdict === 'passed' || verdict === 'locked') return [`verdict.${verdict}.what`, `verdict.${verdict}.next`];
  // What was asked for is done: there is nothing to be neutral about.
  if (verdict === 'referred' && detail === 'other' && now.blocked)
    return ['verdict.blocked.what', 'verdict.blocked.next'];
  if (now.coached) return ['verdict.referred.other.what', 'refusal.coached'];
  return [`verdict.${verdict}.${detail}.what`, `verdict.${verdict}.${detail}.next`];
}
