// From the start of the process to a sign-in that can be used, against a bare window in the same host, turn by turn.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { electronBinary } from '../../scripts/lib/electron-binary.mjs';
import { bareApp, emptyFolder, environmentOf, projectFolder } from './support/apps.ts';
import { dataFolder, median, quantile, report } from './support/figure.ts';
import { firstPageReady } from './support/first-page.ts';

const turns = 12;
const folders = { console: dataFolder(), bare: emptyFolder() };
const { path } = electronBinary();

/** Conditions, as text, on the page. */
const ready = {
  console: `document.querySelector('[data-testid="sign-in-user"]:is(input:enabled), [data-testid="sign-in-user"] input:enabled')`,
  bare: `document.querySelector('h1')`,
} as const;

/** Milliseconds from the start of the process until the page is ready. */
async function start(what: 'console' | 'bare'): Promise<number> {
  const args = [what === 'console' ? '.' : bareApp, '--remote-debugging-port=0'];
  if (process.platform === 'linux' && process.getuid?.() === 0) args.push('--no-sandbox');
  const started = performance.timeOrigin + performance.now();
  const child = spawn(path, args, {
    cwd: projectFolder,
    env: environmentOf(folders[what]),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`${what} ended before it had a window`)));
    });
    return (await firstPageReady(port, ready[what])) - started;
  } finally {
    child.kill();
    await gone;
  }
}

const times: { console: number[]; bare: number[] } = { console: [], bare: [] };
for (let at = -1; at < turns; at += 1) {
  for (const what of ['console', 'bare'] as const) {
    const time = await start(what);
    // The first turn fills the machine's caches.
    if (at >= 0) times[what].push(time);
  }
}
report([
  {
    name: 'start to a usable sign-in, median',
    value: median(times.console),
    unit: 'ms',
    peer: { name: 'bare window', value: median(times.bare) },
    limit: { of: 'ratio', value: 1.6 },
  },
  {
    name: 'start to a usable sign-in, fastest quarter',
    value: quantile(times.console, 0.25),
    unit: 'ms',
    peer: { name: 'bare window', value: quantile(times.bare, 0.25) },
  },
]);
