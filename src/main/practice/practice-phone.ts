import type { Handset } from '../../shared/phone-contract.ts';
import type { NoticeSimulator } from '../notices/simulator.ts';
import { createOwnRequests, type OwnRequests } from '../pins/own-requests.ts';
import type { Register } from '../register/register.ts';
import type { SmsSimulator } from '../sms/simulator.ts';
import type { Clock } from '../time/clock.ts';
import { hour } from '../time/durations.ts';
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
  readonly paperCodes: Readonly<Record<'p-code' | 'activation-code', Pick<PCodes, 'issue' | 'enter'>>>;
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
      readonly mailboxes: NoticeSimulator;
      readonly signing: Parameters<typeof createHandsets>[0]['signing'];
    },
  onHandset: (handset: Handset) => void,
  onChange: (stream: string) => void,
): PracticePhone {
  const { register, clock } = parts;
  const numberOf = (cpr: string) => parts.world.newNumber(cpr)?.number ?? register.phone(cpr)?.number ?? null;
  const requests = createOwnRequests({ ...parts, numberOf }, onChange);
  const handsets = createHandsets({ ...parts, numberOf, requests, authenticatorsOf }, onHandset);
  const pCodes = createPCodes(parts);
  const own = createOwnPhone({
    ...parts,
    grants: createGrants(clock),
    pCodes,
    requests,
    authenticatorsOf,
    noCprNumber: handsets.playedWithoutCpr,
  });
  const activation = createPCodes(parts, { validity: 48 * hour, purpose: 'activation/' });
  return { handsets, requests, own, pCodes, paperCodes: { 'p-code': pCodes, 'activation-code': activation } };
}
