/** What a practice citizen was planted for: the one gate, or none (`genuine`), that a case about them meets. */
export const situations = [
  'genuine',
  'dead',
  'disappeared',
  'emigrated',
  'guardianship',
  'protected',
  'credit-warning',
  'too-little-data',
  'number-too-new',
  'no-phone',
  'not-mobile',
  'no-app',
  'blocked',
  'expired-document',
  'lost-document',
  'no-document',
  'child',
  'same-name',
  'replaced-number',
] as const;

export type Situation = (typeof situations)[number];

/** Nobody is planted for these: who happens to be so is looked for, where somebody asks. */
export const foundSituations = ['several-apps', 'greenlandic-number', 'faroese-number', 'foreign-passport'] as const;
export type FoundSituation = (typeof foundSituations)[number];

export function isSituation(text: string): text is Situation {
  return (situations as readonly string[]).includes(text);
}

export function isFoundSituation(text: string): text is FoundSituation {
  return (foundSituations as readonly string[]).includes(text);
}
