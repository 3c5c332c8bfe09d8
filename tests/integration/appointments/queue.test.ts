import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { Session } from '../../../src/main/agents/session.ts';
import { hitsAllowed, missesAllowed } from '../../../src/main/appointments/look-up.ts';
import {
  createQueueService,
  mostEntries,
  type QueueService,
  queueStream,
} from '../../../src/main/appointments/queue-service.ts';
import { watchQueue } from '../../../src/main/appointments/queue-watch.ts';
import { referralLife } from '../../../src/main/appointments/referral.ts';
import { reference } from '../../../src/main/cases/view.ts';
import type { Outcome } from '../../../src/main/outcome.ts';
import { hour, second } from '../../../src/main/time/durations.ts';
import { createSystemClock } from '../../../src/main/time/system-clock.ts';
import type { Role } from '../../../src/shared/contract.ts';
import type { QueueView } from '../../../src/shared/queue.ts';
import {
  value as answered,
  asking,
  close,
  found,
  openDesk,
  openWorld,
  passed,
  say,
  screen,
  type World,
} from '../../fixtures/desk.ts';
import { someCpr } from '../../fixtures/facts.ts';
import { fileLedger } from '../ledger/support/file-ledger.ts';

/** Monday, half past nine in Denmark. */
const now = Date.UTC(2026, 10, 23, 8, 30);
const sessionOf = (user: string, role: Role = 'counter'): Session => ({
  id: `session of ${user}`,
  user,
  name: user,
  role,
  startedAt: 0,
});
const bytes = (text: string) => new TextEncoder().encode(text);
const walkIn = { reason: 'new-pin', name: '', time: '', reference: '' } as const;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'nothing was refused' : outcome.error.code);
const states = (view: QueueView) => view.entries.map(({ ticket, state }) => `${ticket} ${state}`);

/** Two consoles, each with a handle of its own on the one ledger file. */
function twoConsoles() {
  const store = fileLedger();
  const ledgers = [store.open(), store.open()] as const;
  onTestFinished(() => {
    for (const ledger of ledgers) ledger.close();
    store.remove();
  });
  const console = (which: 0 | 1, user: string, role?: Role) =>
    createQueueService({
      ledger: ledgers[which],
      keyring: store.keyring,
      clock: { now: () => now },
      session: () => sessionOf(user, role),
    });
  return { store, ledgers, console, carla: console(0, 'carla'), dorte: console(1, 'dorte') };
}

const idOf = async (queue: QueueService, ticket: string) =>
  value(await queue.view()).entries.find((entry) => entry.ticket === ticket)?.id ?? '';

test('two consoles on one ledger have one queue, and one citizen goes to one desk', async () => {
  const { carla, dorte, ledgers } = twoConsoles();
  await carla.add({ ...walkIn, name: 'Åse Ørsted' });
  await dorte.add({ ...walkIn, reason: 'p-code' });
  expect(states(value(await carla.view()))).toEqual(['A1 arrived', 'A2 arrived']);
  const first = await idOf(dorte, 'A1');
  const both = await Promise.all([carla.move(first, 'call'), dorte.move(first, 'call')]);
  // Both called; the newest call counts, and only that desk gets the citizen.
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(code(await carla.move(first, 'seat'))).toBe('called-elsewhere');
  const seated = value(await dorte.move(first, 'seat'));
  expect(seated.entries[0]).toMatchObject({ state: 'at-desk', mine: true, name: 'Åse Ørsted' });
  expect(value(await carla.view()).entries[0]).toMatchObject({ state: 'at-desk', mine: false });
  expect(code(await dorte.move(await idOf(dorte, 'A2'), 'call'))).toBe('desk-taken');
  const twice = await Promise.all([dorte.move(first, 'finish'), dorte.move(first, 'finish')]);
  expect(twice.map(code).sort()).toEqual(['entry-moved', 'nothing was refused']);
  expect((await ledgers[0].verify()).intact).toBe(true);
});

test('tickets given at two consoles at once are all different', async () => {
  const { carla, dorte } = twoConsoles();
  await Promise.all(Array.from({ length: 20 }, (_one, index) => (index % 2 ? carla : dorte).add(walkIn)));
  const tickets = value(await carla.view()).entries.map(({ ticket }) => ticket);
  expect(new Set(tickets).size).toBe(20);
  expect(tickets.at(-1)).toBe('A20');
});

test('who is at the desk of a session, and at no other', async () => {
  const { carla, dorte } = twoConsoles();
  await carla.add(walkIn);
  const id = await idOf(carla, 'A1');
  await carla.move(id, 'call');
  expect(await carla.entryAtDesk(sessionOf('carla'))).toBeNull();
  await carla.move(id, 'seat');
  expect(await dorte.entryAtDesk(sessionOf('carla'))).toEqual({ id, ticket: 'A1' });
  expect(await carla.entryAtDesk(sessionOf('dorte'))).toBeNull();
  await carla.move(id, 'finish');
  expect(await carla.entryAtDesk(sessionOf('carla'))).toBeNull();
});

test('an appointment by hand waits to be met; a walk-in is here', async () => {
  const { carla } = twoConsoles();
  const view = value(await carla.add({ ...walkIn, time: '14.15', minutes: 40 }));
  expect(view.entries).toMatchObject([
    { origin: 'appointment', state: 'expected', ticket: null, bookedAt: '2026-11-23T13:15:00.000Z', minutes: 40 },
  ]);
  const id = view.entries[0]?.id ?? '';
  expect(value(await carla.move(id, 'arrive')).entries[0]).toMatchObject({ state: 'arrived', ticket: 'B1' });
});

test('nothing of a name is in the ledger in the clear, and a supervisor sees none', async () => {
  const { carla, console, ledgers } = twoConsoles();
  await carla.add({ ...walkIn, name: 'Åse Ørsted' });
  await carla.importFile(bytes('date,time,name\n2026-11-23,09:00,Bente Æblegård'));
  const events = await ledgers[0].stream(queueStream('2026-11-23'));
  expect(JSON.stringify(events)).not.toMatch(/Ørsted|Æblegård|Bente/);
  const supervised = value(await console(1, 'svend', 'supervisor').view());
  expect(supervised.entries).toHaveLength(2);
  expect(supervised.entries.every(({ name }) => name === null)).toBe(true);
});

const table = (...rows: string[]) => bytes(['id;dato;tid;navn;ærinde;status', ...rows].join('\r\n'));

test('the same file twice changes nothing, not even the ledger', async () => {
  const { carla, dorte, ledgers } = twoConsoles();
  const file = table(
    '1;23-11-2026;09:00;Anna;Ny pinkode;',
    '2;23-11-2026;09:30;Bent;P-kode;',
    '2;23-11-2026;09:30;Bent;P-kode;',
  );
  expect(value(await carla.importFile(file))).toMatchObject({
    added: 2,
    problems: [{ line: 4, problem: 'duplicate' }],
  });
  const before = await ledgers[0].head();
  expect(value(await dorte.importFile(file))).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  expect(await ledgers[0].head()).toEqual(before);
});

test('a newer file moves and cancels who is still expected, and nobody who has come', async () => {
  const { carla } = twoConsoles();
  await carla.importFile(
    table('1;23-11-2026;09:00;Anna;P-kode;', '2;23-11-2026;09:30;Bent;P-kode;', '3;23-11-2026;10:00;Carl;P-kode;'),
  );
  const [, , third] = value(await carla.view()).entries;
  await carla.move(third?.id ?? '', 'arrive');
  const newer = table(
    '1;23-11-2026;11:00;Anne;P-kode;',
    '2;23-11-2026;09:30;Bent;P-kode;aflyst',
    '3;23-11-2026;10:00;Carl;P-kode;aflyst',
  );
  expect(value(await carla.importFile(newer))).toMatchObject({ added: 0, changed: 1, cancelled: 1, unchanged: 1 });
  expect(
    value(await carla.view()).entries.map(({ name, state, bookedAt }) => [name, state, bookedAt?.slice(11, 16)]),
  ).toEqual([
    ['Anne', 'expected', '10:00'],
    ['Bent', 'cancelled', '08:30'],
    ['Carl', 'arrived', '09:00'],
  ]);
});

test('a file that is none is refused and changes nothing', async () => {
  const { carla } = twoConsoles();
  expect(code(await carla.importFile(bytes('%PDF-1.7')))).toBe('file-format');
  const many = table(...Array.from({ length: mostEntries + 1 }, (_row, index) => `${index};23-11-2026;09:00;;P-kode;`));
  expect(code(await carla.importFile(many))).toBe('queue-full');
  expect(value(await carla.view())).toMatchObject({ entries: [], seq: 0 });
});

test('a console hears of what another did, once, and not while nobody reads', async () => {
  const { carla, dorte, ledgers } = twoConsoles();
  const errors: unknown[] = [];
  const idle = createSystemClock((error) => errors.push(error));
  const told: QueueView[] = [];
  let reads = true;
  const stop = watchQueue({
    ledger: ledgers[0],
    idle,
    queue: carla,
    today: () => '2026-11-23',
    reads: () => reads,
    notify: (view) => told.push(view),
    report: (error) => errors.push(error),
  });
  onTestFinished(() => {
    stop();
    idle.stop();
  });
  await dorte.add(walkIn);
  await idle.advance(2 * second);
  await idle.advance(10 * second);
  expect(told.map(states)).toEqual([['A1 arrived']]);
  reads = false;
  await dorte.add(walkIn);
  await idle.advance(10 * second);
  expect(told).toHaveLength(1);
  reads = true;
  await idle.advance(2 * second);
  expect(told.map(({ entries }) => entries.length)).toEqual([1, 2]);
  expect(errors).toEqual([]);
});

/** The counter on the ledger that a phone agent's cases are in. */
const counterOf = (world: World, user = 'carla') => createQueueService({ ...world, session: () => sessionOf(user) });

/** A phone case that failed on its questions, and its reference. */
async function failedCase(world: World) {
  const at = openDesk(world);
  await asking(at);
  await say(at, 'wwwwww');
  const { reference: name, id } = await screen(at);
  await close(at);
  return { name, id, at };
}

test('R1: a citizen comes with the reference of the phone case; the counter sees why, a masked number and no answer', async () => {
  const world = openWorld();
  const { name, id } = await failedCase(world);
  const counter = counterOf(world);
  const view = value(await counter.add({ ...walkIn, reference: ` ${name.toLowerCase().replace('-', ' ')} ` }));
  expect(view.entries[0]?.referral).toEqual({
    reference: name,
    reason: 'not-verified',
    maskedCpr: `${someCpr.slice(0, 6)}-••••`,
  });
  expect(view.entries[0]?.name).toBeNull();
  const stream = await world.ledger.stream(queueStream(view.date));
  expect(stream.map(({ type }) => type)).toEqual(['queue.looked-up', 'queue.added', 'queue.referred']);
  expect(stream[2]?.payload).toMatchObject({ case: id });
  // R33: the citizen's own extract has to show it.
  const citizen = { kind: 'citizen' as const, key: world.keyring.ref('citizen', someCpr) };
  expect(stream[0]?.refs).toEqual([citizen]);
  expect(JSON.stringify(stream)).not.toContain(someCpr);
});

test('a reference is entered for somebody who stands in the queue already, once', async () => {
  const world = openWorld();
  const { name } = await failedCase(world);
  const counter = counterOf(world);
  await counter.add(walkIn);
  const id = await idOf(counter, 'A1');
  expect(value(await counter.refer(id, name)).entries[0]?.referral?.reference).toBe(name);
  expect(code(await counter.refer(id, name))).toBe('entry-moved');
  expect(code(await counter.refer('nobody', name))).toBe('unknown-entry');
});

test('a suspicion, a passed case, an old one, one that goes on: nothing that the counter need not know', async () => {
  const world = openWorld();
  const counter = counterOf(world);
  const suspected = openDesk(world);
  await found(suspected);
  const { reference: name } = await answered(suspected.call('case.suspicion', {}));
  await close(suspected);
  const view = value(await counter.add({ ...walkIn, reference: name }));
  expect(view.entries[0]?.referral?.reason).toBe('not-by-phone');
  const { reference: good } = await passed(suspected);
  expect(code(await counter.add({ ...walkIn, reference: good }))).toBe('unknown-reference');
  await world.pass(referralLife + hour);
  expect(code(await counter.add({ ...walkIn, reference: name }))).toBe('unknown-reference');
});

test('R2: of a case that somebody else called about no number is shown', async () => {
  const world = openWorld();
  const at = openDesk(world);
  const { reference: name } = await found(at, someCpr, { caller: 'somebody-else' });
  await close(at);
  const view = value(await counterOf(world).add({ ...walkIn, reference: name }));
  expect(view.entries[0]?.referral).toEqual({ reference: name, reason: 'not-the-citizen', maskedCpr: null });
});

test('R1: references are not to be tried in turn; each try is on record, and an hour later there are tries again', async () => {
  const world = openWorld();
  const { name } = await failedCase(world);
  const counter = counterOf(world);
  for (let miss = 0; miss < missesAllowed; miss += 1)
    expect(code(await counter.add({ ...walkIn, reference: `K-222${miss + 2}` }))).toBe('unknown-reference');
  expect(code(await counter.add({ ...walkIn, reference: name }))).toBe('too-many-references');
  // At another console, under the same name, as well; a colleague goes on.
  expect(code(await counterOf(world).add({ ...walkIn, reference: name }))).toBe('too-many-references');
  expect(code(await counterOf(world, 'dorte').add({ ...walkIn, reference: name }))).toBe('nothing was refused');
  const view = value(await counter.view());
  const tries = (await world.ledger.stream(queueStream(view.date))).filter(({ type }) => type === 'queue.looked-up');
  expect(tries.map(({ payload }) => payload?.['hits'])).toEqual([0, 0, 0, 0, 0, 1]);
  await world.pass(hour);
  expect(code(await counter.add({ ...walkIn, reference: name }))).toBe('nothing was refused');
});

test('R1: nor are hits without end', async () => {
  const world = openWorld();
  const { name } = await failedCase(world);
  const counter = counterOf(world);
  for (let hit = 0; hit < hitsAllowed; hit += 1) value(await counter.add({ ...walkIn, reference: name }));
  expect(code(await counter.add({ ...walkIn, reference: name }))).toBe('too-many-references');
});

test('where two cases share a reference neither is shown', async () => {
  const world = openWorld();
  const { name, id } = await failedCase(world);
  // The same last twenty bits.
  const twin = `${randomUUID().slice(0, -5)}${id.slice(-5)}`;
  expect(reference(twin)).toBe(name);
  for (const { type, payload, refs } of await world.ledger.stream(id))
    await world.ledger.commit({
      stream: twin,
      at: world.clock.now(),
      agent: 'agent',
      decide: () => ({ events: [{ type, payload: payload ?? {}, refs }], value: null }),
    });
  expect(code(await counterOf(world).add({ ...walkIn, reference: name }))).toBe('reference-ambiguous');
  expect(value(await counterOf(world).view()).entries).toEqual([]);
});
