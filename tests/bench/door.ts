// A call through the console's door against a bare handler in the same host, turn by turn.
import type { Page } from '@playwright/test';
import { bareApp, emptyFolder, openApp } from './support/apps.ts';
import { dataFolder, median, quantile, report } from './support/figure.ts';

/** Short turns, so that whatever else the machine does falls on both alike. */
const turns = 200;
const callsPerTurn = 8;

/** Runs in the page. @returns milliseconds a call, over one turn. */
async function turn({ calls, bare }: { calls: number; bare: boolean }): Promise<number> {
  const page = globalThis as unknown as {
    bare: { echo(value: unknown): Promise<unknown> };
    pinDesk: { call(name: string, input: unknown): Promise<unknown> };
  };
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    if (bare) await page.bare.echo({});
    else await page.pinDesk.call('session.get', {});
  }
  return (performance.now() - start) / calls;
}

const console = await openApp('.', dataFolder());
const bare = await openApp(bareApp, emptyFolder());
await console.page.getByTestId('sign-in-submit').waitFor();
const measure = (page: Page) => page.evaluate(turn, { calls: callsPerTurn, bare: page === bare.page });

const times: { door: number[]; echo: number[] } = { door: [], echo: [] };
for (let at = -5; at < turns; at += 1) {
  const [door, echo] = [await measure(console.page), await measure(bare.page)];
  // The first turns warm both up.
  if (at < 0) continue;
  times.door.push(door);
  times.echo.push(echo);
}
await console.close();
await bare.close();
report([
  {
    name: 'a call through the door, median',
    value: median(times.door),
    unit: 'ms',
    peer: { name: 'bare ipcMain.handle', value: median(times.echo) },
    limit: { of: 'ratio', value: 1.5 },
  },
  {
    name: 'a call through the door, fastest quarter',
    value: quantile(times.door, 0.25),
    unit: 'ms',
    peer: { name: 'bare ipcMain.handle', value: quantile(times.echo, 0.25) },
  },
]);
