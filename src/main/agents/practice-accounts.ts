import type { Ledger } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import { addAccounts, type NewAccount, readAccounts } from './accounts.ts';
import { practiceCost } from './password.ts';

/** The published accounts of practice mode (design: automation handles). */
const practiceAccounts: readonly NewAccount[] = [
  { user: 'agent', name: 'Asta Agent', role: 'agent', password: 'practice' },
  { user: 'agent2', name: 'Bo Agent', role: 'agent', password: 'practice', approver: true },
  { user: 'counter', name: 'Carla Skranke', role: 'counter', password: 'practice' },
  { user: 'supervisor', name: 'Svend Vagtleder', role: 'supervisor', password: 'practice' },
  { user: 'admin', name: 'Ada Admin', role: 'admin', password: 'practice' },
];

export async function ensurePracticeAccounts(ledger: Ledger, keyring: Keyring, at: number): Promise<void> {
  const existing = await readAccounts(ledger, at);
  const missing = practiceAccounts.filter((account) => !existing.has(account.user));
  if (missing.length > 0) await addAccounts(ledger, keyring, missing, { at, agent: null, cost: practiceCost });
}
