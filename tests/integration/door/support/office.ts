import { addAccounts, readAccounts } from '../../../../src/main/agents/accounts.ts';
import { codeAt } from '../../../../src/main/agents/one-time-code.ts';
import { createQueueService } from '../../../../src/main/appointments/queue-service.ts';
import { consoleCalls } from '../../../../src/main/calls/calls.ts';
import { createDoor } from '../../../../src/main/door.ts';
import { minute } from '../../../../src/main/time/durations.ts';
import type { CaseView } from '../../../../src/shared/case-view.ts';
import {
  type CallName,
  type CallResult,
  contract,
  type Role,
  type StatusView,
} from '../../../../src/shared/contract.ts';
import { approverAt } from '../../../fixtures/approvals.ts';
import {
  documentTable,
  openDesk,
  openWorld,
  passportOf,
  settle,
  type TestDesk,
  type World,
} from '../../../fixtures/desk.ts';
import { otherCpr, someCpr, thirdCpr } from '../../../fixtures/facts.ts';
import { kinds, rightAnswer } from '../../../fixtures/fake-questioner.ts';
import { pinIn } from '../../../fixtures/fake-transport.ts';
import { noPaper } from '../../../fixtures/paper.ts';
import type { Chances } from '../../faults/support/seeded.ts';

/** As cheap as a hash can be: the door is tried here, not the hash. */
const cost = { n: 2, r: 1, p: 1 };
const people: Readonly<Record<string, Role>> = {
  agent: 'agent',
  colleague: 'agent',
  counter: 'counter',
  supervisor: 'supervisor',
  admin: 'admin',
};
const cprs = [someCpr, otherCpr, thirdCpr] as const;

export interface Caller {
  readonly role: Role | null;
  readonly locked: boolean;
  readonly caseOpen: boolean;
}

/** A console with every handler behind the real door, accounts of every role, and nobody's seat for sure. */
export interface Office {
  readonly world: World;
  readonly at: TestDesk;
  /** What the window was told without asking, besides cases. */
  readonly told: unknown[];
  /** Exceptions behind the door: each is a bug. */
  readonly bugs: unknown[];
  call(name: unknown, input: unknown): Promise<CallResult<unknown>>;
  caller(): Caller;
  /** Somebody else sits down, or nobody. */
  seat(user: string | null, locked: boolean): Promise<void>;
  codeOf(user: string): string;
  /** The first thing in a text that no answer and no notice may hold. */
  secretIn(text: string): string | undefined;
}

const status: StatusView = {
  mode: 'practice',
  version: '0',
  phase: 'ready',
  progress: null,
  failure: null,
  now: 0,
  gateway: 'up',
  ledger: 'intact',
  register: null,
  still: true,
  weakKeychain: false,
  clock: 'right',
  clockBehind: null,
  resources: [],
};

const noCodes = { issue: () => '12345678', enter: () => null };

export async function openOffice(): Promise<Office> {
  const world = openWorld();
  const { ledger, keyring, clock } = world;
  const passwords = Object.keys(people).map((user) => `${user} kardemomme`);
  const { secrets } = await addAccounts(
    ledger,
    keyring,
    Object.entries(people).map(([user, role]) => ({ user, name: user, role, password: `${user} kardemomme` })),
    { at: clock.now(), agent: null, cost },
  );
  const at = openDesk(world);
  const { cases, sessions } = at;
  const told: unknown[] = [];
  const bugs: unknown[] = [];
  const register = {
    refresh: () => false,
    stats: () => ({ persons: 3, rejected: 0, producedOn: '2026-01-01', taskNumber: '1', recordsByType: { '000': 1 } }),
  };
  const handlers = consoleCalls(
    {
      ledger,
      keyring,
      sessions,
      cases,
      queue: createQueueService({ ledger, keyring, clock, session: () => sessions.current }),
      visits: { visit: async (entry) => (entry === 'A1' ? { ticket: 'A1' } : null) },
      documentTable,
      refusals: at.desk.counter.refusals,
      paperCodes: { 'p-code': noCodes, 'activation-code': noCodes },
      status: () => status,
      guidance: at.desk.guidance,
      training: null,
      approvals: { desk: at.desk, window: approverAt(world, at).window },
      signIn: { ledger, keyring, now: () => clock.now(), singleUseCodes: true, cost },
      register: () => register,
      options: {
        clock,
        config: { mode: 'practice' },
        notify: (name, value) => told.push([name, value]),
        report: (error) => bugs.push(error),
      },
    },
    () => undefined,
    () => undefined,
    () => undefined,
    noPaper,
    async () => null,
  );
  const caller = () => ({ role: sessions.current?.role ?? null, locked: sessions.locked, caseOpen: cases.open });
  const door = createDoor(contract, handlers, caller, (_reference, _call, error) => bugs.push(error));
  const ofCitizens = cprs.flatMap((cpr) => [
    cpr,
    `${cpr.slice(0, 6)}-${cpr.slice(6)}`,
    passportOf(at, cpr),
    world.citizens.get(cpr)?.phone?.number ?? '',
    ...kinds.map((kind) => answerOf(at, cpr, kind)),
  ]);
  const fixed = [...ofCitizens, ...passwords, ...secrets.values()];
  let counted = 0;
  let secret = anyOf(fixed);
  return {
    world,
    at,
    told,
    bugs,
    call: door,
    caller,
    async seat(user, locked) {
      sessions.end('sign-out');
      const account = user === null ? undefined : (await readAccounts(ledger, clock.now())).get(user);
      if (!account) return;
      sessions.start(account);
      await cases.takeUp();
      if (locked) sessions.lock('key');
    },
    codeOf: (user) => codeAt(secrets.get(user) ?? '', clock.now()),
    secretIn(text) {
      const { sent } = world.transport;
      if (sent.length !== counted) {
        counted = sent.length;
        const pins = sent.map((message) => pinIn(message.text));
        secret = anyOf([...fixed, ...pins, ...pins.map((pin) => `${pin.slice(0, 4)} ${pin.slice(4)}`)]);
      }
      return secret.exec(text)?.[0];
    },
  };
}

const anyOf = (texts: readonly string[]): RegExp =>
  new RegExp(texts.map((text) => text.replace(/[+.$]/g, '\\$&')).join('|'));

const answerOf = (at: TestDesk, cpr: string, kind: string): string => {
  const facts = at.desk.register().facts(cpr);
  if (!facts) throw new Error('no such citizen');
  return rightAnswer(facts, kind);
};

type Step = readonly [CallName, unknown];

let calls = 0;

/** What a person would do next; from time to time something else that is possible. */
export function sensible({ at }: Office, view: CaseView | null, chances: Chances): Step {
  if (!view || view.closed) {
    calls += 1;
    const caller = chances.percent(90) ? 'citizen' : 'somebody-else';
    return ['case.open', { purpose: 'pin-forgotten', callId: `call-${calls}`, caller }];
  }
  if (chances.percent(6))
    return chances.pick<Step>([
      ['case.lineLost', {}],
      ['case.decline', {}],
      ['case.suspicion', {}],
      ['case.block', { scope: 'authenticator', appId: null }],
      ['case.handOver', { user: 'colleague' }],
      ['case.wrongCitizen', {}],
      ['case.abandon', {}],
    ] as const);
  const cpr = cprs.find((known) => view.citizen?.maskedCpr.startsWith(known.slice(0, 6))) ?? chances.pick(cprs);
  const hit = view.search.hits[0];
  if (!view.citizen && hit && chances.percent(70)) return ['case.choose', { hit: hit.hit }];
  if (!view.citizen) return ['case.search', { text: chances.percent(80) ? cpr : 'Signe Nygaard 01-01-1990' }];
  if (view.state === 'document')
    return ['case.document', { type: 'passport', number: chances.percent(90) ? passportOf(at, cpr) : '123456789' }];
  if (view.lineLostMs !== null) return ['case.resume', {}];
  if (view.question) {
    const { index, kind } = view.question;
    if (chances.percent(4)) return ['case.unknown', { index }];
    return ['case.answer', { index, text: chances.percent(90) ? answerOf(at, cpr, kind) : 'noget helt andet' }];
  }
  if (view.state === 'passed' && view.issue?.coached === null)
    return ['case.coached', { coached: !chances.percent(92) }];
  if (view.issue?.mayIssue) return ['case.issue', {}];
  return view.may.close && chances.percent(60)
    ? ['case.close', { disposition: 'other', note: 'ringer igen' }]
    : chances.pick<Step>([
        ['case.guide', { start: 'locked', done: 1 }],
        ['case.revoke', {}],
        ['case.language', { caller: 'en' }],
        ['case.abandon', {}],
      ] as const);
}

/** Time goes by, and what fell due comes to its end. */
export async function timePasses({ world }: Office, chances: Chances): Promise<void> {
  await world.pass(chances.pick([1_000, 30_000, 2 * minute, 16 * minute]));
  await settle();
}
