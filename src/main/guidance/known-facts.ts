import { callers, gates, purposes } from '../../shared/case-view.ts';

/** Facts of triage that nobody is asked, since the console knows them, with the values that each can have. */
export const knownValues: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ['caller', new Set(callers)],
  ['purpose', new Set(purposes)],
  ['age', new Set(['under-13', 'under-18', 'adult'])],
  ['gates', new Set(gates)],
  ['phoneRoute', new Set(['open', 'closed'])],
  ['mitid', new Set(['active', 'blocked', 'none'])],
  ['appsUsable', new Set(['yes', 'no'])],
  ['emigrated', new Set(['yes', 'no'])],
  ['suspicion', new Set(['yes', 'no'])],
]);
