import type { Role, StatusView } from '../../../shared/contract.ts';

export type Place = 'call' | 'counter' | 'training' | 'practice-phone' | 'supervisor' | 'register' | 'settings';

const byRole: Record<Role, readonly Place[]> = {
  agent: ['call', 'training', 'practice-phone', 'settings'],
  counter: ['counter', 'practice-phone', 'settings'],
  supervisor: ['supervisor', 'counter', 'register', 'training', 'practice-phone', 'settings'],
  admin: ['supervisor', 'register', 'training', 'practice-phone', 'settings'],
};

const practiceOnly: ReadonlySet<Place> = new Set(['training', 'practice-phone']);

/** Where a role may go; practice calls and the practice phone exist in practice mode only. */
export function placesFor(role: Role, mode: StatusView['mode']): readonly Place[] {
  return byRole[role].filter((place) => !practiceOnly.has(place) || mode === 'practice');
}
