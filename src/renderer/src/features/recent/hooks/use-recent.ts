import { useEffect, useState } from 'react';
import type { Output } from '../../../../../shared/contract.ts';
import { inBackground } from '../../../app/background.ts';

export type RecentCase = Output<'case.recent'>[number];

/** R40: the last cases of the shift; null until main has answered. Asked again when `changed` does. */
export function useRecent(changed: string | null): readonly RecentCase[] | null {
  const [cases, setCases] = useState<readonly RecentCase[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each change
  useEffect(() => {
    let wanted = true;
    void inBackground('case.recent', {}, (value) => {
      if (wanted) setCases(value);
    });
    return () => {
      wanted = false;
    };
  }, [changed]);
  return cases;
}
