import type { StatusView } from '../../../../shared/contract.ts';

/** What the band before sign-in promises of practice: an imported extract may name real people. Null in production. */
export function practicePromise({ mode, register }: StatusView): 'signIn.practice' | 'signIn.practiceImported' | null {
  if (mode !== 'practice') return null;
  return register?.practice === false ? 'signIn.practiceImported' : 'signIn.practice';
}
