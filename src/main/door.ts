import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CallError, CallResult, Contract, Output, Role } from '../shared/contract.ts';
import { LedgerBroken } from './ledger/ledger-broken.ts';
import type { Outcome } from './outcome.ts';
import { StoreError } from './storage/store-error.ts';

/** One handler a call; its input has passed the schema, its output will. */
export type Handlers = {
  readonly [N in keyof Contract]: (
    input: z.output<Contract[N]['input']>,
  ) => Promise<Outcome<Output<N>>> | Outcome<Output<N>>;
};

interface Rule {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly roles?: readonly Role[] | 'anyone' | 'signed-in';
  readonly locked?: true;
  readonly needsCase?: true;
}

/** What the door has to know of who is calling. */
export interface Guard {
  readonly role: Role | null;
  readonly locked: boolean;
  readonly caseOpen: boolean;
}

const fail = (code: CallError['code'], more: Omit<CallError, 'code'> = {}): CallResult<never> => ({
  ok: false,
  error: { code, ...more },
});

/** Who may not, and why; null where the call may go on to its schema. */
function refusal(rule: Rule, guard: Guard): CallError['code'] | null {
  const roles = rule.roles ?? 'anyone';
  if (roles !== 'anyone') {
    if (guard.role === null) return 'signed-out';
    if (guard.locked && !rule.locked) return 'session-locked';
    if (roles !== 'signed-in' && !roles.includes(guard.role)) return 'wrong-role';
  }
  return rule.needsCase && !guard.caseOpen ? 'no-case' : null;
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map((issue) => [
      issue.path.join('.') || 'input',
      issue.code === 'custom' ? issue.message : issue.code,
    ]),
  );
}

/**
 * The way into main: name, session, role, input schema, handler, output schema, in this order. The output schema drops
 * whatever it does not name, so a handler cannot leak what the contract does not know.
 * @param report told of an exception, which is a bug, under the reference that the screen shows; never of the input.
 */
export function createDoor(
  rules: Readonly<Record<string, Rule>>,
  handlers: Readonly<Record<string, (input: never) => Promise<Outcome<unknown>> | Outcome<unknown>>>,
  guard: () => Guard | Promise<Guard>,
  report: (reference: string, call: string, error: unknown) => void,
): (name: unknown, input: unknown) => Promise<CallResult<unknown>> {
  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(rules, name)) return fail('unknown-call');
    const rule = rules[name];
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (!rule || !handler) return fail('unknown-call');
    try {
      const refused = refusal(rule, await guard());
      if (refused) return fail(refused);
      const parsed = rule.input.safeParse(input);
      if (!parsed.success) return fail('bad-input', { fields: fieldsOf(parsed.error) });
      const result = await handler(parsed.data as never);
      if (!result.ok) return { ok: false, error: result.error };
      return { ok: true, value: rule.output.parse(result.value) };
    } catch (error) {
      // A store that fails is expected: the screen has a sentence for each cause, and the command can be given again.
      if (error instanceof StoreError) return fail(error.code, { detail: { file: error.file } });
      if (error instanceof LedgerBroken) return fail('ledger-broken');
      const reference = randomUUID().slice(0, 8);
      report(reference, name, error);
      return fail('internal', { reference });
    }
  };
}
