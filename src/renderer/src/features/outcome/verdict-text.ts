import type { Verdict } from '../../../../shared/case-view.ts';

/**
 * Keys of the sentence and of what to do next. R14: which answer failed is nobody's to know. R36: a referral for suspicion
 * reads like one that the caller asked for.
 */
export function verdictText({ verdict, reason }: Verdict): readonly [string, string] {
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
  return [`verdict.${verdict}.${detail}.what`, `verdict.${verdict}.${detail}.next`];
}
