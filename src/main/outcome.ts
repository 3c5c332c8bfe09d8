import type { CallError, ErrorCode } from '../shared/contract.ts';

/** An expected failure travels as a value (style rule 4). */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (
  code: ErrorCode,
  more: Omit<CallError, 'code'> = {},
): { readonly ok: false; readonly error: CallError } => ({
  ok: false,
  error: { code, ...more },
});
