// Citizens found by number and by name at 100,000 persons, through the console's own door.
import { join } from 'node:path';
import { createQuestioner } from '../../src/main/cases/register-questioner.ts';
import type { Standing } from '../../src/main/cases/standing.ts';
import { loadCaseResources } from '../../src/main/resources.ts';
import { createKeyring } from '../../src/main/storage/keyring.ts';
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

/** Milliseconds of processor time of this thread: what waiting for the disk or for the machine's other work is not. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const committing = { time: 0, processor: 0 };
const commit = desk.console.ledger.commit;
Object.assign(desk.console.ledger, {
  async commit(request: Parameters<typeof commit>[0]) {
    const [start, processor] = [performance.now(), processorTime()];
    try {
      return await commit(request);
    } finally {
      committing.time += performance.now() - start;
      committing.processor += processorTime() - processor;
    }
  },
});

/** What the ledger's promise costs on this disk by itself: two transactions of one row each. */
const bare = openDatabase(join(folder, 'bare.db'), {
  key: createKeyring(Buffer.alloc(32, 1)).databaseKey('ledger'),
  journal: 'wal',
});
bare.exec('CREATE TABLE IF NOT EXISTS event (position INTEGER PRIMARY KEY, payload TEXT NOT NULL)');
const insert = bare.prepare('INSERT INTO event (payload) VALUES (?)');
const twoCommits = () => {
  for (let row = 0; row < 2; row += 1) bare.transaction(() => insert.run('x'.repeat(600))).immediate();
};

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
};

const times: Record<'register' | 'draw' | 'whole' | 'computed' | 'processor' | 'bare' | 'byName', number[]> = {
  register: [],
  draw: [],
  whole: [],
  computed: [],
  processor: [],
  bare: [],
  byName: [],
};
const elapsed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** One look-up in a case of its own. */
async function lookUp(text: string): Promise<{ whole: number; computed: number; processor: number }> {
  await desk.call('case.open', { purpose: 'pin-forgotten', callId: `bench ${crypto.randomUUID()}`, caller: 'citizen' });
  Object.assign(committing, { time: 0, processor: 0 });
  const [start, before] = [performance.now(), processorTime()];
  await desk.call('case.search', { text });
  const whole = performance.now() - start;
  const computed = whole - committing.time;
  const processor = processorTime() - before - committing.processor;
  await desk.call('case.abandon', {});
  return { whole, computed, processor };
}

for (const [index, cpr] of numbers.entries()) {
  const { whole, computed, processor } = await lookUp(cpr);
  const byNumber = elapsed(() => register.search({ kind: 'cpr', cpr }));
  const facts = register.facts(cpr);
  if (!facts) continue;
  const draw = elapsed(() => questioner.canDraw(facts, standing, Date.now()));
  const disk = elapsed(twoCommits);
  const [year, month, day] = facts.birthDate.split('-');
  const name = `${facts.name.given} ${facts.name.surname} ${day}-${month}-${year}`;
  const byName = facts.birthDate.length === 10 ? await lookUp(name) : null;
  if (index < warmUp) continue;
  times.register.push(byNumber);
  times.whole.push(whole);
  times.computed.push(computed);
  times.processor.push(processor);
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
  peer: { name: 'two bare commits on this disk', value: quantile(times.bare, share) },
});
report([
  figure('citizen by number, register alone', times.register, 0.99, { limit: { of: 'value', value: 1 } }),
  figure('citizen by number, handler without its commits', times.computed, 0.5),
  figure('citizen by number, handler without its commits', times.computed, 0.99, { limit: { of: 'value', value: 1 } }),
  figure('the same, processor time', times.processor, 0.99),
  figure('of which: can six questions be drawn', times.draw, 0.5),
  figure('of which: can six questions be drawn', times.draw, 0.99),
  figure('citizen by number, whole handler', times.whole, 0.5, disk(0.5)),
  figure('citizen by number, whole handler', times.whole, 0.99, disk(0.99)),
  figure('citizen by name and birth date, whole handler', times.byName, 0.5, disk(0.5)),
  figure('citizen by name and birth date, whole handler', times.byName, 0.95, {
    ...disk(0.95),
    limit: { of: 'value', value: 15 },
  }),
]);
