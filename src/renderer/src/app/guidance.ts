import type { Guidance, Guide, Way } from '../../../shared/guidance.ts';
import { inBackground } from './background.ts';
import { createLive, useLive } from './live.ts';

/** Guides, screens, triage and the service's facts: the same until the console starts anew, so asked for once. */
const guidanceLive = createLive<Guidance>();

/** Asks main for them unless they are here; a failure is shown over every screen, with a way to ask again. */
export function loadGuidance(): void {
  if (!guidanceLive.get()) void inBackground('guidance.get', {}, (guidance) => guidanceLive.set(guidance));
}

/** Null until main has answered. */
export const useGuidance = (): Guidance | null => useLive(guidanceLive)?.value ?? null;

export function useGuideOf(way: Way): Guide | null {
  return useGuidance()?.ways.find((guide) => guide.way === way) ?? null;
}
