import { existsSync } from 'node:fs';
import { expect } from 'vitest';
import { foldCase } from '../../../../src/main/cases/case.ts';
import { readCaseEvents } from '../../../../src/main/cases/events.ts';
import type { StoredEvent } from '../../../../src/main/ledger/ledger.ts';
import { openLedger, type SqliteLedger } from '../../../../src/main/ledger/sqlite-ledger.ts';
import { openOrders } from '../../../../src/main/mitid/orders.ts';
import { foldPins } from '../../../../src/main/pins/fold.ts';
import { isLive } from '../../../../src/main/pins/pin.ts';
import { pinMatches } from '../../../../src/main/pins/secret.ts';
import { openPracticeWorld } from '../../../../src/main/practice/world.ts';
import type { Keyring } from '../../../../src/main/storage/keyring.ts';
import { pinIn } from '../../../fixtures/fake-transport.ts';
import { linesOf } from './gateway.ts';
import { filesOf, type Handover, type Promised } from './plan.ts';
import { locksOf } from './promises.ts';

const idOf = (event: StoredEvent) => String(event.payload?.['pin']);

/** Never two texts for one issue, and no PIN out there that the ledger does not know. */
async function handovers(ledger: SqliteLedger, keyring: Keyring, folder: string, all: readonly StoredEvent[]) {
  const handed = linesOf<Handover>(filesOf(folder).gateway);
  expect(new Set(handed.map(({ id }) => id)).size, 'a PIN was handed over twice').toBe(handed.length);
  expect(new Set(handed.map(({ text }) => pinIn(text))).size).toBe(handed.length);
  const waiting = await ledger.outbox();
  for (const { id, text } of handed) {
    const issued = all.find((event) => event.type === 'pin.issued' && idOf(event) === id);
    const { salt = '', hash = '' } = (issued?.payload ?? {}) as { salt?: string; hash?: string };
    expect(pinMatches(keyring, salt, hash, pinIn(text)), 'the gateway has a PIN that the ledger does not know').toBe(
      true,
    );
    const row = waiting.find((candidate) => candidate.id === id);
    expect(row?.state ?? 'settled', 'a PIN that was handed over waits to be handed over').not.toBe('queued');
  }
  for (const { id, stream } of waiting) {
    const issued = all.find((event) => event.type === 'pin.issued' && idOf(event) === id);
    expect(issued?.stream, 'a message waits for a PIN that was never issued').toBe(stream);
  }
}

/** Each case by itself: what R20 asks for stands in the events before the PIN, and nothing ends twice. */
function lawful(stream: readonly StoredEvent[]) {
  const at = (type: string) => stream.findIndex((event) => event.type === type);
  const times = (type: string) => stream.filter((event) => event.type === type).length;
  const issues = stream.filter((event) => event.type === 'pin.issued');
  expect(stream.map(({ sequence }) => sequence)).toEqual(stream.map((_, index) => index + 1));
  expect(foldCase(readCaseEvents(stream))).not.toBeNull();
  expect(times('case.opened')).toBe(1);
  expect(times('case.closed') + times('case.abandoned')).toBeLessThanOrEqual(1);
  expect(times('case.document')).toBeLessThanOrEqual(2);
  expect(issues.length).toBeLessThanOrEqual(2);
  for (const issued of issues) {
    const own = (type: string) => stream.filter((event) => event.type === type && idOf(event) === idOf(issued)).length;
    for (const once of ['pin.submitted', 'pin.delivered', 'pin.used', 'pin.killed', 'pin.revoked', 'pin.expired'])
      expect(own(once), once).toBeLessThanOrEqual(1);
    expect(own('pin.wrong-entry')).toBeLessThanOrEqual(3);
    const before = stream.slice(0, stream.indexOf(issued));
    const has = (type: string, key: string, value: unknown) =>
      before.some((event) => event.type === type && event.payload?.[key] === value);
    expect(has('case.document', 'outcome', 'accepted')).toBe(true);
    expect(has('case.verdict', 'verdict', 'passed')).toBe(true);
    expect(has('case.coached', 'coached', false)).toBe(true);
    expect(before.some(({ type }) => ['case.closed', 'case.abandoned', 'case.suspicion'].includes(type))).toBe(false);
    // R20: a restart is another session, and issues nothing on an older verdict.
    expect(
      at('case.restarted') < 0 ||
        at('case.restarted') > stream.indexOf(issued) ||
        at('case.restarted') < at('case.document'),
    ).toBe(true);
  }
}

/** Nothing that anybody was told has happened is gone, and no lock came loose. */
async function promises(ledger: SqliteLedger, folder: string, all: readonly StoredEvent[]) {
  const links = ledger.database.prepare<[number], Buffer>('SELECT link FROM event WHERE position = ?').pluck();
  for (const told of linesOf<Promised>(filesOf(folder).promised)) {
    expect(links.get(told.events)?.toString('hex'), 'an acknowledged event is gone').toBe(told.link);
    const then = Date.parse(all.find(({ position }) => position === told.events)?.at ?? '');
    const now = await locksOf(ledger, told.stream, told.citizen, then);
    for (const lock of ['failures', 'draws', 'closedUntil', 'wrongEntries', 'documents'] as const)
      expect(now[lock], `${lock} came loose`).toBeGreaterThanOrEqual(told[lock]);
    const later = all.filter(
      ({ refs, position }) => position > told.events && refs.some(({ key }) => key === told.citizen),
    );
    const undone = all.some(({ type, position }) => type === 'block.undone' && position > told.events);
    if (!undone) expect(now.blocks, 'a block came loose').toBeGreaterThanOrEqual(told.blocks);
    const ended = later.some(({ type }) => ['case.verdict', 'case.closed', 'case.abandoned'].includes(type));
    if (told.held && !ended) expect(now.held, 'a lease came loose').toBe(true);
  }
}

/** What the ledger says is blocked is blocked, and nothing else is. */
async function blocks(keyring: Keyring, folder: string, all: readonly StoredEvent[]) {
  if (!existsSync(filesOf(folder).practice)) return;
  const world = openPracticeWorld(filesOf(folder).practice, keyring);
  const made = all.filter(({ type }) => type === 'block.made' || type === 'block.undone');
  // The newest word about a citizen and an app counts.
  const newest = new Map(
    made.map((event) => [`${event.refs.find(({ kind }) => kind === 'citizen')?.key} ${event.payload?.['app']}`, event]),
  );
  for (const event of newest.values()) {
    const sealed = all.find(({ type, stream }) => type === 'case.identified' && stream === event.stream);
    const citizen = world.citizen(keyring.open('cpr', String(sealed?.payload?.['sealedCpr'])));
    const app = citizen?.apps.find(({ id }) => id === event.payload?.['app']);
    const blocked = event.payload?.['scope'] === 'mitid' ? citizen?.blocked : app?.state === 'blocked';
    expect(blocked ?? false, 'ledger and MitID disagree about a block').toBe(event.type === 'block.made');
  }
  world.close();
}

/** Looks at what a run left behind. @returns the time of the ledger's newest event, 0 where there is none. */
export async function checkWreck(folder: string, keyring: Keyring, ended: boolean): Promise<number> {
  const ledger = openLedger({ file: filesOf(folder).ledger, keyring, workstation: 'faults' });
  try {
    expect(await ledger.verify()).toMatchObject({ intact: true });
    const all = (await ledger.page({ limit: 1_000_000 })).toReversed();
    await handovers(ledger, keyring, folder, all);
    const streams = new Set(all.filter(({ type }) => type === 'case.opened').map(({ stream }) => stream));
    for (const name of streams) lawful(all.filter(({ stream }) => stream === name));
    await promises(ledger, folder, all);
    const newest = Math.max(0, ...all.map(({ at }) => Date.parse(at)));
    if (ended) {
      expect(await ledger.outbox()).toEqual([]);
      await blocks(keyring, folder, all);
      for (const name of streams)
        for (const kind of ['block', 'unblock', 'setPin'] as const)
          expect(
            openOrders(
              all.filter(({ stream }) => stream === name),
              kind,
            ),
            `${kind} left open`,
          ).toEqual([]);
      for (const name of streams)
        for (const pin of foldPins(all.filter(({ stream }) => stream === name)))
          expect(isLive(pin, newest), 'a PIN is alive when all clocks have run out').toBe(false);
    }
    return newest;
  } finally {
    ledger.close();
  }
}
