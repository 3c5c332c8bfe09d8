// A caller who takes another way: keys from `case-start` until its guide is on screen, and what a step of the guide takes of the
// page's main thread: from the key to the new step with its words and picture, whatever waits for main left out.
import type { CDPSession, Page } from '@playwright/test';
import wayTwo from '../../resources/guides/way-2.json' with { type: 'json' };
import { Agent } from '../e2e/support/agent.ts';
import { openApp } from './support/apps.ts';
import { dataFolder, type Figure, median, report } from './support/figure.ts';

const walks = 6;
const folder = dataFolder();
const steps = wayTwo.starts[0]?.steps ?? [];

/** Seconds that the page's main thread has worked. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Runs in the page: resolves once the selector's element is there and painted. Asks nothing of the page meanwhile. */
function watch(selector: string): void {
  const page = globalThis as unknown as { shown: Promise<void> };
  page.shown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(resolve));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

const shown = (page: Page) => page.evaluate(() => (globalThis as unknown as { shown: Promise<void> }).shown);
const present = (step: string) => `[aria-current="step"][data-step="${step}"]`;

const { app, page, close } = await openApp('.', folder);
const agent = new Agent({
  dataFolder: folder,
  electronApp: app,
  page,
  relaunch: () => Promise.reject(new Error('not here')),
  close,
  kill: close,
});
await page.getByTestId('sign-in-submit').waitFor();
await agent.signIn();
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

let actions = 0;
const key = async (name: string) => {
  actions += 1;
  await page.keyboard.press(name);
};
await page.locator('[data-testid="case-start"]:focus').waitFor();
await key('Enter');
await page.locator('[data-testid="triage-question"]').first().waitFor();
await key('j');
await key('u');
await key('3');
await page.locator('[data-testid="case-call-id"] input:focus').waitFor();
actions += 1;
await page.keyboard.insertText('bench guidance');
await key('Control+Shift+W');
await key('Enter');
await page.locator(present(steps[0] ?? '')).waitFor();

const changes: number[] = [];
for (let walk = 0; walk < walks; walk += 1) {
  const forwards = walk % 2 === 0;
  const next = forwards ? steps.slice(1) : steps.slice(0, -1).toReversed();
  for (const step of next) {
    await page.evaluate(watch, present(step));
    const before = await worked(session);
    await page.keyboard.press(forwards ? 'Enter' : 'Backspace');
    await shown(page);
    const time = ((await worked(session)) - before) * 1000;
    // The first walk, there and back, warms up.
    if (walk > 1) changes.push(time);
  }
}
await close();

const figures: readonly Figure[] = [
  {
    name: "key actions from case-start to another way's guide",
    value: actions,
    unit: 'keys',
    limit: { of: 'value', value: 8 },
  },
  {
    name: 'main thread of the page in a step of a guide, median',
    value: median(changes),
    unit: 'ms',
    limit: { of: 'value', value: 16 },
  },
  { name: 'the slowest of them', value: Math.max(...changes), unit: 'ms' },
];
report(figures);
