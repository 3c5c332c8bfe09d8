import type { Role, StatusView } from '../../../shared/contract.ts';

export type Place = 'call' | 'counter' | 'practice-phone' | 'supervisor' | 'register' | 'settings';

const byRole: Record<Role, readonly Place[]> = {
  agent: ['call', 'practice-phone', 'settings'],
  counter: ['counter', 'practice-phone', 'settings'],
  supervisor: ['supervisor', 'register', 'practice-phone', 'settings'],
  admin: ['supervisor', 'register', 'practice-phone', 'settings'],
};

/** Where a role may go; the practice phone exists in practice mode only. */
export function placesFor(role: Role, mode: StatusView['mode']): readonly Place[] {
  return byRole[role].filter((place) => place !== 'practice-phone' || mode === 'practice');
}
