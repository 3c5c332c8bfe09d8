// Citizens found by number and by name at 100,000 persons, through the console's own door.
import { join } from 'node:path';
import { createQuestioner } from '../../src/main/cases/register-questioner.ts';
import type { Standing } from '../../src/main/cases/standing.ts';
import { LEDGER_MIGRATIONS } from '../../src/main/ledger/migrations.ts';
import { loadCaseResources } from '../../src/main/resources.ts';
import { createKeyring } from '../../src/main/storage/keyring.ts';
import { migrate } from '../../src/main/storage/migrate.ts';
import { openDatabase } from '../../src/main/storage/open-database.ts';
import { dataFolder, type Figure, quantile, report } from './support/figure.ts';
import { openWindowless } from './support/windowless.ts';

const samples = 500;
const folder = dataFolder();
const desk = await openWindowless(folder);
const register = desk.console.register();

/** So many numbers, evenly spread over the register; the first ones warm everything up and are not counted. */
const warmUp = 50;
const every = Math.floor(register.stats().persons / (samples + warmUp));
const numbers = [...register.numbers()].filter((_, index) => index % every === 0).slice(0, samples + warmUp);

let committing = 0;
const commit = desk.console.ledger.commit;
Object.assign(desk.console.ledger, {
  async commit(request: Parameters<typeof commit>[0]) {
    const start = performance.now();
    try {
      return await commit(request);
    } finally {
      committing += performance.now() - start;
    }
  },
});

/** What the ledger's promise costs on this disk by itself: the rows of a look-up, in one transaction, without any check. */
const bare = openDatabase(join(folder, 'bare.db'), {
  key: createKeyring(Buffer.alloc(32, 1)).databaseKey('ledger'),
  journal: 'wal',
});
migrate(bare, LEDGER_MIGRATIONS);
const insertEvent = bare.prepare(
  `INSERT INTO event (stream, sequence, type, at, workstation, refs, payload, salt, digest, link)
   VALUES (?, ?, 'case.searched', ?, 'bench', ?, ?, ?, ?, ?)`,
);
const insertRef = bare.prepare("INSERT INTO event_ref (position, kind, key) VALUES (?, 'citizen', ?)");
const upsertTally = bare.prepare("INSERT OR REPLACE INTO tally VALUES ('citizen', ?, 1, ?, ?)");
const [at, payload, mac] = [new Date().toISOString(), 'x'.repeat(250), Buffer.alloc(32, 1)];
function bareCommit(): void {
  const keys = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
  const write = bare.transaction(() => {
    for (const sequence of [1, 2]) {
      const { lastInsertRowid } = insertEvent.run(keys[0], sequence, at, keys.join(), payload, mac, mac, mac);
      for (const key of keys.slice(1)) insertRef.run(lastInsertRowid, key);
      for (const key of keys) upsertTally.run(key, lastInsertRowid, mac);
    }
  });
  write.immediate();
}

const { script, verification } = loadCaseResources();
const questioner = createQuestioner({
  keyring: desk.console.keyring,
  resources: verification,
  script,
  register: () => register,
});
const standing: Standing = {
  heldBy: null,
  closedUntil: null,
  failures: [],
  draws: [],
  waiting: null,
  pins: [],
  unverifiedBlocks: [],
  numberChangedAt: null,
  codeAt: null,
};

const times: Record<'register' | 'draw' | 'whole' | 'computed' | 'bare' | 'byName', number[]> = {
  register: [],
  draw: [],
  whole: [],
  computed: [],
  bare: [],
  byName: [],
};
const elapsed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** One look-up in a case of its own. */
async function lookUp(text: string): Promise<Record<'whole' | 'computed', number>> {
  await desk.call('case.open', { purpose: 'pin-forgotten', callId: `bench ${crypto.randomUUID()}`, caller: 'citizen' });
  committing = 0;
  const start = performance.now();
  await desk.call('case.search', { text });
  const whole = performance.now() - start;
  const computed = whole - committing;
  await desk.call('case.abandon', {});
  return { whole, computed };
}

for (const [index, cpr] of numbers.entries()) {
  const { whole, computed } = await lookUp(cpr);
  const byNumber = elapsed(() => register.search({ kind: 'cpr', cpr }));
  const facts = register.facts(cpr);
  if (!facts) continue;
  const draw = elapsed(() => questioner.canDraw(facts, standing, Date.now()));
  const disk = elapsed(bareCommit);
  const [year, month, day] = facts.birthDate.split('-');
  const name = `${facts.name.given} ${facts.name.surname} ${day}-${month}-${year}`;
  const byName = facts.birthDate.length === 10 ? await lookUp(name) : null;
  if (index < warmUp) continue;
  times.register.push(byNumber);
  times.whole.push(whole);
  times.computed.push(computed);
  times.draw.push(draw);
  times.bare.push(disk);
  if (byName) times.byName.push(byName.whole);
}
bare.close();
await desk.stop();

const figure = (name: string, list: readonly number[], share: number, more: Partial<Figure> = {}): Figure => ({
  name: `${name}, p${share * 100}`,
  value: quantile(list, share),
  unit: 'ms',
  ...more,
});
const disk = (share: number) => ({
  peer: { name: 'a bare commit of the same rows', value: quantile(times.bare, share) },
});
const limit = (value: number) => ({ limit: { of: 'value' as const, value } });
report([
  figure('citizen by number, register alone', times.register, 0.99, limit(1)),
  figure('citizen by number, whole handler', times.whole, 0.5, disk(0.5)),
  figure('citizen by number, whole handler', times.whole, 0.99, { ...disk(0.99), ...limit(1) }),
  figure('outside the ledger', times.computed, 0.5),
  figure('outside the ledger', times.computed, 0.99),
  figure('of which: can six questions be drawn', times.draw, 0.5),
  figure('of which: can six questions be drawn', times.draw, 0.99),
  figure('citizen by name and birth date, whole handler', times.byName, 0.5, disk(0.5)),
  figure('citizen by name and birth date, whole handler', times.byName, 0.95, { ...disk(0.95), ...limit(15) }),
]);
