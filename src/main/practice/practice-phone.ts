import type { Handset } from '../../shared/phone-contract.ts';
import { createOwnRequests, type OwnRequests } from '../pins/own-requests.ts';
import type { Register } from '../register/register.ts';
import type { SmsSimulator } from '../sms/simulator.ts';
import type { Clock } from '../time/clock.ts';
import { authenticatorsOf } from './authenticators.ts';
import { createGrants } from './grants.ts';
import { createHandsets, type Handsets } from './handsets.ts';
import { createOwnPhone, type OwnPhone, type OwnPhoneParts } from './own-phone.ts';
import { createPCodes, type PCodes } from './p-codes.ts';
import type { PhoneRows } from './phone-rows.ts';

/** What the practice phone's window works with, beside temporary PINs. */
export interface PracticePhone {
  readonly handsets: Handsets;
  readonly requests: OwnRequests;
  readonly own: OwnPhone;
  readonly pCodes: PCodes;
}

type RequestParts = Parameters<typeof createOwnRequests>[0];

/**
 * Wires the parts of the practice phone.
 * @param onChange told the stream of each temporary PIN that changed.
 */
export function createPracticePhone(
  parts: Omit<RequestParts, 'numberOf' | 'clock'> &
    Pick<OwnPhoneParts, 'mitid' | 'today'> & {
      readonly clock: Clock;
      readonly world: PhoneRows;
      readonly register: Register;
      readonly simulator: SmsSimulator;
    },
  onHandset: (handset: Handset) => void,
  onChange: (stream: string) => void,
): PracticePhone {
  const { register, clock } = parts;
  const requests = createOwnRequests({ ...parts, numberOf: (cpr) => register.phone(cpr)?.number ?? null }, onChange);
  const handsets = createHandsets({ ...parts, requests, authenticatorsOf }, onHandset);
  const pCodes = createPCodes(parts);
  const own = createOwnPhone({
    ...parts,
    grants: createGrants(clock),
    pCodes,
    requests,
    authenticatorsOf,
    noCprNumber: handsets.playedWithoutCpr,
  });
  return { handsets, requests, own, pCodes };
}
