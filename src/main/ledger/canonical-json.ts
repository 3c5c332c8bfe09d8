import type { Json } from './ledger.ts';

/**
 * JSON in one spelling only (RFC 8785): keys in order of their UTF-16 units, no white space, numbers and strings as
 * ECMAScript writes them. The digest of a payload is taken over this text, so it is part of the final format (ADR 001).
 * @throws TypeError for what JSON cannot hold: undefined, NaN, infinities, functions, dates.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a payload cannot hold NaN or an infinity');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    throw new TypeError(`a payload cannot hold a ${typeof value}`);
  }
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
