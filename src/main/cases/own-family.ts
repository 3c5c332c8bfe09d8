import type { DeskContext } from './desk.ts';

/** R27: is this citizen the agent who is signed in, or of their family? The account holds a keyed reference, no number. */
export function isOwnOrFamily(desk: DeskContext, cpr: string): boolean {
  const own = desk.session()?.citizen;
  if (!own) return false;
  return [cpr, ...desk.register().family(cpr)].some((number) => desk.keyring.ref('citizen', number) === own);
}
