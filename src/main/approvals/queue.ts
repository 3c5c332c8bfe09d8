import type { Ref } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';

/** Carried by whatever opens, answers or ends a request, so that all of them are found without reading every case. */
export const approvalQueue = (keyring: Pick<Keyring, 'ref'>): Ref => ({
  kind: 'approval',
  key: keyring.ref('approval', 'all'),
});
