import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CaseView } from '../../../src/shared/case-view.ts';
import { type CallName, type CallResult, contract } from '../../../src/shared/contract.ts';
import { settle } from '../../fixtures/desk.ts';
import { type Chances, seeded } from '../faults/support/seeded.ts';
import { type Office, openOffice, sensible, timePasses } from './support/office.ts';
import {
  createWatch,
  expectContract,
  expectLawfulEnd,
  expectNoSecret,
  expectRecorded,
  refusedAtTheDoor,
} from './support/promises.ts';
import { lawful, malformed, strangeName } from './support/shapes.ts';

/**
 * Whoever has the window has the door: every call of the contract, in any order, with anything for an input, from any role.
 * `PIN_DESK_FUZZ_SEED` plays one run again, `PIN_DESK_FUZZ_CALLS` makes it longer or shorter.
 */
const seed = Number(process.env['PIN_DESK_FUZZ_SEED'] ?? randomInt(2 ** 31));
const total = Number(process.env['PIN_DESK_FUZZ_CALLS'] ?? 50_000);
/** A world is thrown away after this many calls: its citizens are locked out by then. */
const perWorld = 100;

const names = Object.keys(contract) as [CallName, ...CallName[]];
const users = ['agent', 'agent', 'agent', 'agent', 'colleague', 'counter', 'supervisor', 'admin', null] as const;

type Made = readonly [unknown, unknown];

function wordsFor(office: Office, view: CaseView | null, chances: Chances) {
  return (field: string): readonly string[] => {
    if (field === 'user') return ['agent', 'colleague', 'supervisor', 'nobody'];
    if (field === 'password') return ['agent kardemomme', 'colleague kardemomme', 'forkert'];
    if (field === 'code') return [office.codeOf('agent'), office.codeOf('colleague'), '000000'];
    if (field === 'hit') return [view?.search.hits[0]?.hit ?? 'none', 'none'];
    if (field === 'appId') return [view?.issue?.apps[0]?.id ?? 'app-1234', 'app-9999'];
    if (field === 'number') return ['123456789', 'x'];
    if (field === 'callId') return [`replayed-${chances.below(20)}`];
    return ['ringer igen', 'mumble', 'either', 'taken away', 'Signe Nygaard', '20341234'];
  };
}

/** The next call, and whether it is one that the console would make itself. */
function next(office: Office, view: CaseView | null, earlier: readonly Made[], chances: Chances): Made {
  const dice = chances.below(100);
  if (dice < 42) return sensible(office, view, chances);
  const replayed = earlier[earlier.length - 1 - chances.below(Math.min(earlier.length, 40) || 1)];
  if (dice < 58 && replayed) return replayed;
  if (dice < 62) return [strangeName(chances), {}];
  const name = chances.pick(names);
  // Who may end or lock the session ends the play; it is tried, but not every third time.
  if (name.startsWith('session.') && chances.percent(70)) return ['case.current', {}];
  const good = lawful(contract[name].input, name, wordsFor(office, view, chances), chances);
  return dice < 74 ? [name, good] : [name, malformed(good, chances)];
}

async function playWorld(count: number, chances: Chances, note: (call: Made, result: CallResult<unknown>) => void) {
  const office = await openOffice();
  const { at } = office;
  const { ledger } = office.world;
  const watch = createWatch();
  const earlier: Made[] = [];
  let seen = 0;
  let heard = 0;
  const lookAtNotices = () => {
    for (const view of at.views.slice(seen)) {
      watch(view);
      expectNoSecret(office, JSON.stringify(view));
    }
    seen = at.views.length;
    for (const notice of office.told.slice(heard)) expectNoSecret(office, JSON.stringify(notice));
    heard = office.told.length;
  };
  for (let done = 0; done < count; ) {
    if (chances.percent(3)) await office.seat(chances.pick(users), chances.percent(15));
    // Somebody comes back to the desk, or the play would go on in an empty room.
    if (office.caller().role !== 'agent' && chances.percent(12)) await office.seat('agent', false);
    if (office.caller().locked && chances.percent(20)) at.sessions.unlock();
    if (chances.percent(2)) await timePasses(office, chances);
    const call = next(office, at.views.at(-1) ?? null, earlier, chances);
    if (chances.percent(3)) {
      // Side by side: whatever their order, each is answered.
      const burst = [call, call, next(office, at.views.at(-1) ?? null, earlier, chances)];
      const results = await Promise.all(burst.map(([name, input]) => office.call(name, input)));
      for (const [index, result] of results.entries()) {
        const made = burst[index] ?? call;
        note(made, result);
        expectContract(office, made[0], result);
      }
      done += burst.length;
    } else {
      const before = (await ledger.head()).count;
      const refused = refusedAtTheDoor(call[0], office.caller());
      const result = await office.call(...call);
      note(call, result);
      expectContract(office, call[0], result);
      if (refused) expect(result).toEqual({ ok: false, error: { code: refused } });
      if (result.ok) await settle();
      const added = (await ledger.head()).count - before;
      const types = added > 0 ? (await ledger.page({ limit: added })).map(({ type }) => type) : [];
      expectRecorded(call[0], result, types);
      if (result.ok) earlier.push(call);
      done += 1;
    }
    lookAtNotices();
  }
  // No receipt comes in while the chain is read: the ledger in memory has no snapshot for that.
  at.kill();
  await settle();
  const sent = await expectLawfulEnd(office);
  return sent;
}

test(`R14 R20 R23 R32: ${total} calls that nobody would make (seed ${seed})`, { timeout: 600_000 }, async () => {
  const codes = new Map<string, number>();
  let sent = 0;
  let calls = 0;
  let last = '';
  const note = ([name, input]: Made, result: CallResult<unknown>) => {
    calls += 1;
    const code = result.ok ? 'ok' : result.error.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    last = `call ${calls}: ${typeof name === 'string' ? name : typeof name} ${typeof input} -> ${code}`;
  };
  for (let world = 0; calls < total; world += 1) {
    const chances = seeded(seed + world);
    try {
      sent += await playWorld(Math.min(perWorld, total - calls), chances, note);
    } catch (error) {
      throw new Error(`PIN_DESK_FUZZ_SEED=${seed}, world ${world}, after ${last}`, { cause: error });
    }
  }
  // The play got somewhere: texts were sent, and every refusal of the door was met.
  expect(calls).toBeGreaterThanOrEqual(total);
  expect(sent).toBeGreaterThan(total / 1_000);
  for (const code of ['unknown-call', 'signed-out', 'session-locked', 'wrong-role', 'no-case', 'bad-input'])
    expect(codes.get(code) ?? 0, code).toBeGreaterThan(total / 2_000);
});
