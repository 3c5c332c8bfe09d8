import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDoor, type Guard } from '../../../src/main/door.ts';
import { type CallName, contract, type Role, roles } from '../../../src/shared/contract.ts';
import { phoneContract } from '../../../src/shared/phone-contract.ts';

const names = Object.keys(contract) as CallName[];
/** The strictest reading of the contract: who is let in, with a case open. */
const everyone: Guard = { role: null, locked: false, caseOpen: true };

interface Heard {
  readonly door: ReturnType<typeof createDoor>;
  readonly calls: { readonly name: string; readonly input: unknown }[];
  readonly reports: { readonly reference: string; readonly call: string; readonly error: unknown }[];
}

/** A door whose handlers only say that they were reached. */
function doorFor(
  guard: Guard,
  answer: (name: string) => unknown = () => ({ ok: false, error: { code: 'not-ready' } }),
): Heard {
  const calls: Heard['calls'] = [];
  const reports: Heard['reports'] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (input: never) => {
        calls.push({ name, input });
        return answer(name) as { ok: true; value: unknown };
      },
    ]),
  );
  const door = createDoor(
    contract,
    handlers,
    () => guard,
    (reference, call, error) => reports.push({ reference, call, error }),
  );
  return { door, calls, reports };
}

const codeOf = async (result: ReturnType<Heard['door']>) => {
  const settled = await result;
  return settled.ok ? 'ok' : settled.error.code;
};

const onDesk = {
  type: 'passport',
  form: 'original',
  zone: 'P<',
  number: null,
  issuer: 'DNK',
  issued: null,
  expires: null,
  showsNumber: true,
};

const request = '0b7a2f3e-58c1-4d0e-9a53-6f1c2f0e7a11';

/** An input that each call's schema takes. */
const good: Partial<Record<CallName, unknown>> = {
  'session.signIn': { user: 'agent', password: 'x', code: '123456' },
  'session.unlock': { password: 'x', code: '123456' },
  'session.codeHint': { user: 'agent' },
  'case.open': { purpose: 'other', callId: 'C-1', caller: 'citizen' },
  'case.search': { text: 'x' },
  'case.choose': { hit: 'x' },
  'case.document': { type: 'passport', number: '1' },
  'case.answer': { index: 1, text: 'x' },
  'case.unknown': { index: 1 },
  'case.coached': { coached: false },
  'case.chooseApp': { appId: 'x' },
  'case.block': { scope: 'mitid', appId: null },
  'case.guide': { way: 4, start: 'ready', done: 0 },
  'case.language': { caller: 'kl', sms: 'da' },
  'case.triage': { answers: { knowsPin: 'yes' } },
  'case.way': { way: 2 },
  'case.stuck': { step: 'menu', stuck: true },
  'case.handOver': { user: 'agent2' },
  'case.close': { disposition: 'other', note: '' },
  'counter.open': { visit: 'A1', purpose: 'other', caller: 'citizen' },
  'counter.document': onDesk,
  'counter.numberCode': { number: '20123456' },
  'counter.changeNumber': { code: '123456' },
  'case.refuse': { reason: 'documents' },
  'counter.likeness': { compared: 'photo', wearing: 'nothing', reason: null },
  'counter.witness': { cpr: '6101901234', document: onDesk },
  'guidance.takeAway': { way: 4, start: 'ready', language: 'da', format: 'pdf' },
  'window.scheme': { scheme: 'dark' },
  'counter.readZone': { text: 'P<' },
  'case.askApproval': { stage: 'issue', reason: 'urgent' },
  'approval.window': { language: 'da' },
  'approval.open': { request },
  'approval.approve': { request },
  'approval.refuse': { request, reason: 'suspicion' },
  'banner.set': { text: 'Sms er langsom i dag' },
  'training.start': { scenario: null, language: 'da' },
  'queue.add': { reason: 'new-pin', name: '', time: '9:30', reference: '' },
  'queue.arrive': { entry: 'an entry' },
  'queue.call': { entry: 'an entry' },
  'queue.seat': { entry: 'an entry' },
  'queue.finish': { entry: 'an entry' },
  'queue.noShow': { entry: 'an entry' },
  'queue.refer': { entry: 'an entry', reference: 'K-7QF3' },
};
const inputFor = (name: CallName) => good[name] ?? {};

describe('the door lets in by role: every call, every role', () => {
  const table = names.flatMap((name) => [null, ...roles].map((role) => [name, role] as const));

  test.each(table)('%s as %s', async (name, role) => {
    const { door, calls } = doorFor({ ...everyone, role });
    const allowed = contract[name].roles;
    const expected =
      allowed === 'anyone'
        ? 'not-ready'
        : role === null
          ? 'signed-out'
          : allowed === 'signed-in' || (allowed as readonly Role[]).includes(role)
            ? 'not-ready'
            : 'wrong-role';
    expect(await codeOf(door(name, inputFor(name)))).toBe(expected);
    expect(calls).toHaveLength(expected === 'not-ready' ? 1 : 0);
  });

  const byPhoneOnly = new Set<string>(['case.open', 'case.document', 'case.lineLost', 'case.resume']);

  test('only phone and counter work on cases, each by its own way in; only a supervisor or administrator sees the audit', () => {
    for (const name of names) {
      const allowed: unknown = contract[name].roles;
      if (name.startsWith('case.'))
        expect(allowed, name).toEqual(byPhoneOnly.has(name) ? ['agent'] : ['agent', 'counter']);
      if (name.startsWith('counter.')) expect(allowed).toEqual(['counter']);
      if (/^(audit|register)\./.test(name)) expect(allowed).toEqual(['supervisor', 'admin']);
    }
  });

  test.each(names)('%s behind a lock', async (name) => {
    const rule: { readonly roles: unknown; readonly locked?: true } = contract[name];
    const role = rule.roles === 'anyone' || rule.roles === 'signed-in' ? 'agent' : (rule.roles as readonly Role[])[0];
    const { door } = doorFor({ role: role ?? null, locked: true, caseOpen: true });
    expect(await codeOf(door(name, inputFor(name)))).toBe(rule.locked ? 'not-ready' : 'session-locked');
    expect(rule.locked ?? false, 'only status and session calls may').toBe(
      /^(status\.get|session\.(?!activity))/.test(name),
    );
  });

  test.each(names.filter((name) => 'needsCase' in contract[name]))('%s without an open case', async (name) => {
    const allowed = contract[name].roles as readonly Role[];
    const { door, calls } = doorFor({ role: allowed[0] ?? 'agent', locked: false, caseOpen: false });
    expect(await codeOf(door(name, inputFor(name)))).toBe('no-case');
    expect(calls).toEqual([]);
  });
});

describe('names', () => {
  const agent: Guard = { role: 'agent', locked: false, caseOpen: true };

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'case',
    'case.',
    'Case.Issue',
    'case.issue ',
    'case.issue\0',
    'phone.redeem',
    'phone.choose',
    'case.reveal',
    null,
    undefined,
    0,
    {},
    ['case.issue'],
    Symbol('case.issue'),
    { toString: () => 'case.issue' },
  ])('%j is no call', async (name) => {
    const { door, calls } = doorFor(agent);
    expect(await codeOf(door(name, {}))).toBe('unknown-call');
    expect(calls).toEqual([]);
  });

  test('nor is anything else that is not in the contract', async () => {
    const { door } = doorFor(agent);
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (name) => {
        fc.pre(!names.includes(name as CallName));
        expect(await codeOf(door(name, {}))).toBe('unknown-call');
      }),
    );
  });

  test('a rule without a handler, and a handler that is only inherited, are none', async () => {
    const door = createDoor(
      { toString: { input: z.object({}), output: z.string() } },
      {},
      () => agent,
      () => undefined,
    );
    expect(await codeOf(door('toString', {}))).toBe('unknown-call');
  });
});

describe('input', () => {
  /** Roles that the call takes, so that only the schema stands in the way. */
  const inside = (name: CallName): Guard => {
    const allowed: unknown = contract[name].roles;
    return { role: Array.isArray(allowed) ? (allowed[0] as Role) : 'agent', locked: false, caseOpen: true };
  };

  test.each(names)(
    '%s: whatever is sent is refused by the schema or reaches the handler as the schema made it',
    async (name) => {
      const { door, calls, reports } = doorFor(inside(name));
      const field = fc.constantFrom(
        'text',
        'index',
        'user',
        'password',
        'code',
        'hit',
        'type',
        'number',
        'coached',
        'appId',
        'scope',
        'start',
        'done',
        'note',
        'disposition',
        'purpose',
        'callId',
        'caller',
        'language',
        'before',
      );
      const strange = fc.oneof(
        fc.anything(),
        fc.dictionary(field, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.anything())),
      );
      await fc.assert(
        fc.asyncProperty(strange, async (input) => {
          calls.length = 0;
          const code = await codeOf(door(name, input));
          const parsed = contract[name].input.safeParse(input);
          expect(code).toBe(parsed.success ? 'not-ready' : 'bad-input');
          expect(calls.map((call) => call.input)).toEqual(parsed.success ? [parsed.data] : []);
        }),
        { numRuns: 60 },
      );
      expect(reports).toEqual([]);
    },
  );

  test.each(names)('%s: its good input, with more beside it, arrives without the rest', async (name) => {
    const { door, calls } = doorFor(inside(name));
    await door(name, { ...(inputFor(name) as object), cpr: '6101901234', to: '+4531112222', role: 'admin' });
    expect(calls[0]?.input).toEqual(inputFor(name));
  });

  test.each([
    ['case.search', { text: '' }, { text: 'empty' }],
    ['case.search', { text: 'x'.repeat(121) }, { text: 'too-long' }],
    ['case.search', { text: 'a\u0000b' }, { text: 'control-characters' }],
    ['case.search', { text: 'a\u202eb' }, { text: 'direction-marks' }],
    ['case.search', { text: '<b>' }, { text: 'markup' }],
    ['case.close', { disposition: 'other', note: 'x'.repeat(501) }, { note: 'too-long' }],
    ['case.close', { disposition: 'refunded', note: '' }, { disposition: 'invalid_value' }],
    ['case.answer', { index: 1.5, text: 'x' }, { index: 'invalid_type' }],
  ])('%s %#: names the field, and repeats nothing of what was typed', async (name, input, fields) => {
    const { door } = doorFor({ role: 'agent', locked: false, caseOpen: true });
    expect(await door(name, input)).toEqual({ ok: false, error: { code: 'bad-input', fields } });
  });

  test('a getter that throws is a bug on our side of the door, not an answer', async () => {
    const { door, reports } = doorFor({ role: 'agent', locked: false, caseOpen: true });
    const trap = {
      get text(): string {
        throw new Error('secret of the trap');
      },
    };
    const result = await door('case.search', trap);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(result).toEqual({ ok: false, error: { code: 'internal', reference: reports[0]?.reference } });
  });
});

describe('output', () => {
  const rules = {
    ask: { input: z.object({}), output: z.object({ shown: z.string(), inner: z.object({ a: z.number() }) }) },
  };
  const doorOf = (handler: () => unknown, reports: unknown[] = []) =>
    createDoor(
      rules,
      { ask: handler as () => { ok: true; value: unknown } },
      () => everyone,
      (_reference, _call, error) => reports.push(error),
    );

  test('the schema drops whatever it does not name, at any depth', async () => {
    const value = { shown: 'x', pin: '12345678', inner: { a: 1, answer: 'Hemmeligvej' } };
    expect(await doorOf(() => ({ ok: true, value }))('ask', {})).toEqual({
      ok: true,
      value: { shown: 'x', inner: { a: 1 } },
    });
  });

  test('a value that does not fit is a bug', async () => {
    const reports: unknown[] = [];
    const result = await doorOf(() => ({ ok: true, value: { shown: '12345678' } }), reports)('ask', {});
    expect(result.ok ? '' : result.error.code).toBe('internal');
    expect(reports).toHaveLength(1);
    expect(JSON.stringify(result)).not.toContain('12345678');
  });

  test.each([
    [
      'thrown',
      () => {
        throw new Error('citizen 6101901234 has PIN 12345678');
      },
    ],
    ['rejected', () => Promise.reject(new Error('citizen 6101901234 has PIN 12345678'))],
    [
      'thrown without an error',
      () => {
        throw '12345678';
      },
    ],
    ['an answer of no shape', () => undefined],
  ])('an exception (%s) crosses as a reference only', async (_what, handler) => {
    const reports: unknown[] = [];
    const result = await doorOf(handler, reports)('ask', {});
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(Object.keys(result.error).sort()).toEqual(['code', 'reference']);
    expect(result.error.code).toBe('internal');
    expect(result.error.reference).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.stringify(result)).not.toMatch(/12345678|6101901234/);
    expect(reports).toHaveLength(1);
  });

  test('the report names the call and never its input', async () => {
    const heard: unknown[][] = [];
    const door = createDoor(
      rules,
      {
        ask: () => {
          throw new Error('broken');
        },
      },
      () => everyone,
      (...report) => heard.push(report),
    );
    await door('ask', { typed: 'secret' });
    expect(heard[0]?.[1]).toBe('ask');
    expect(JSON.stringify(heard)).not.toContain('secret');
  });
});

describe('the practice phone’s door', () => {
  test('knows no call of the console, and the console none of its', () => {
    const phone = Object.keys(phoneContract);
    expect(names.filter((name) => phone.includes(name))).toEqual([]);
    expect(phone.every((name) => name.startsWith('phone.'))).toBe(true);
  });
});
