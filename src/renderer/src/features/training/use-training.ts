import { useEffect } from 'react';
import type { TrainingView } from '../../../../shared/training.ts';
import { inBackground } from '../../app/background.ts';
import { onNotice } from '../../app/bridge.ts';
import { createLive, useLive } from '../../app/live.ts';

/** The practice call of this agent: null where there is none. */
export const trainingLive = createLive<TrainingView | null>();

/**
 * Follows the practice call while the desk is on screen.
 * @param on whether this role has practice calls here.
 * @param onResult the call has come to its end, and there is something to show.
 */
export function useTraining(on: boolean, onResult: () => void): TrainingView | null {
  const training = useLive(trainingLive)?.value ?? null;
  const over = training?.state === 'ended' && training.result !== null ? training.id : null;
  useEffect(() => {
    if (!on) return;
    const stop = onNotice('training', (view) => trainingLive.set(view));
    void inBackground('training.current', {}, (view) => trainingLive.set(view));
    return () => {
      stop();
      trainingLive.clear();
    };
  }, [on]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each call that ends, whatever is passed in anew
  useEffect(() => {
    if (over !== null) onResult();
  }, [over]);
  return training;
}
