import type { CaseView } from '../../../../shared/case-view.ts';

type Way = 1 | 2 | 3 | 4 | 5 | 6;
export interface WayView {
  readonly way: Way;
  readonly open: boolean;
  /** Key of the sentence why, or why not. */
  readonly why: string;
}

interface Known {
  readonly purpose: CaseView['purpose'] | null;
  readonly caller: CaseView['caller'];
}

const defaults: Record<Way, string> = {
  1: 'passportChip',
  2: 'knowsPin',
  3: 'otherAuthenticator',
  4: 'documentAndQuestions',
  5: 'inPerson',
  6: 'faceIdOnly',
};

/** The ways to a new PIN that are open as far as the case knows. A hint beside the form: it never stops anybody. */
export function triage({ purpose, caller }: Known): readonly WayView[] {
  const closed: Partial<Record<Way, string>> = {};
  if (caller === 'somebody-else') {
    for (const way of [1, 2, 3, 4, 6] as const) closed[way] = 'citizenOnly';
  }
  if (purpose === 'pin-forgotten') closed[2] ??= 'pinForgotten';
  if (purpose === 'app-locked') {
    closed[2] ??= 'appLocked';
    closed[6] ??= 'appLocked';
  }
  if (purpose === 'not-me' || purpose === 'block') {
    for (const way of [1, 2, 3, 4, 6] as const) closed[way] ??= 'blockFirst';
  }
  return ([1, 2, 3, 4, 5, 6] as const).map((way) => ({
    way,
    open: closed[way] === undefined,
    why: closed[way] ?? defaults[way],
  }));
}
