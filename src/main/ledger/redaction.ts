import type { Keyring } from '../storage/keyring.ts';
import type { Json, JsonObject } from './ledger.ts';

/** Opens the sealed value of a payload's property; returns any other value as it is. */
export type OpenSealed = (property: string, value: string) => string;

/**
 * @param purposes by property name, the purpose a value was sealed for, e.g. `{ criterion: 'criterion', sealedCpr: 'cpr' }`.
 */
export function openSealedWith(keyring: Pick<Keyring, 'open'>, purposes: ReadonlyMap<string, string>): OpenSealed {
  return (property, value) => {
    const purpose = purposes.get(property);
    return purpose === undefined ? value : keyring.open(purpose, value);
  };
}

/** Properties of payloads that name staff. */
const STAFF: ReadonlySet<string> = new Set(['agent', 'user', 'requester', 'approver', 'supervisor', 'colleague']);

export interface Redaction {
  /** Leave out properties that name staff (R33). */
  readonly withoutStaff: boolean;
  readonly open?: OpenSealed | undefined;
}

/** A payload as it may be handed out. Values that are not opened stay sealed. */
export function redact(payload: JsonObject, how: Redaction): JsonObject {
  const one = (property: string, value: Json): Json => {
    if (typeof value === 'string') return how.open?.(property, value) ?? value;
    if (Array.isArray(value)) return value.map((item: Json) => one(property, item));
    return typeof value === 'object' && value !== null ? redact(value as JsonObject, how) : value;
  };
  const members = Object.entries(payload).filter(([property]) => !(how.withoutStaff && STAFF.has(property)));
  return Object.fromEntries(members.map(([property, value]) => [property, one(property, value)]));
}
