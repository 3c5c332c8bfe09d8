// What main keeps after many cases: the parts without a window, a garbage collection before each reading.
import { dataFolder, type Figure, report } from './support/figure.ts';
import { playCase } from './support/play.ts';
import { openWindowless } from './support/windowless.ts';

const [first, last] = [20, 200];
const collect = globalThis.gc;
if (!collect) throw new Error('needs node --expose-gc: use npm run bench');
const desk = await openWindowless(dataFolder());
const mebibyte = 1024 * 1024;

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

async function memory(): Promise<{ heap: number; resident: number }> {
  // `last-resort` gives emptied pages back to the system; without it what is resident says how fast was allocated. What
  // native modules hold is freed in turns of the event loop after the collection, which a console always has.
  for (let pass = 0; pass < 4; pass += 1) {
    collect?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await nextTurn();
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / mebibyte, resident: rss / mebibyte };
}

let sent = 0;
let before = await memory();
for (const cpr of desk.console.register().numbers()) {
  const done = await playCase(desk, cpr);
  await nextTurn();
  if (!done) continue;
  sent += 1;
  if (sent === first) before = await memory();
  if (sent === last) break;
}
if (sent < last) throw new Error(`only ${sent} citizens of this register could be sent a PIN`);
const after = await memory();
await desk.stop();

const figure = (name: string, value: number, peer: number): Figure => ({
  name: `${name} after ${last} sent`,
  value,
  unit: 'MiB',
  peer: { name: `after ${first}`, value: peer },
  limit: { of: 'ratio', value: 1.1 },
});
report([
  figure('heap of main', after.heap, before.heap),
  figure('resident memory of main', after.resident, before.resident),
]);
