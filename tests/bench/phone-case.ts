// A phone case by keyboard alone, from `case-start` to the text accepted by the gateway: keys counted, and the time from
// each key to the new view. Typing and what the citizen says are not the console's time.
import type { Page } from '@playwright/test';
import { Agent } from '../e2e/support/agent.ts';
import { answers, citizens, type PracticeCitizen } from '../e2e/support/command-line.ts';
import { bareApp, emptyFolder, openApp } from './support/apps.ts';
import { dataFolder, type Figure, median, report } from './support/figure.ts';

const cases = 5;
const folder = dataFolder();

/** Runs in the page: from the next key until the new view is there and painted. */
function watch(selector: string): void {
  const page = globalThis as unknown as { shown: Promise<number> };
  page.shown = new Promise((resolve) => {
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const observer = new MutationObserver(() => look());
        const look = () => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          removeEventListener('focusin', look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        addEventListener('focusin', look);
        setTimeout(look);
      },
      { once: true, capture: true },
    );
  });
}

/** Presses a key. @returns milliseconds until what the selector says is on screen. */
async function press(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(watch, selector);
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
}

const id = (name: string, more = '') => `[data-testid="${name}"]${more}`;
const focused = (name: string) => `${id(name)}:focus, ${id(name)} :focus`;

interface Played {
  readonly actions: number;
  /** Milliseconds of each key that asked the console for something. */
  readonly steps: readonly number[];
}

async function play(agent: Agent, citizen: PracticeCitizen): Promise<Played> {
  const { page } = agent;
  const steps: number[] = [];
  let actions = 0;
  const key = async (name: string, selector: string) => {
    actions += 1;
    steps.push(await press(page, name, selector));
  };
  const type = async (text: string) => {
    actions += 1;
    await page.keyboard.insertText(text);
  };
  const known = await answers(folder, citizen.cpr);
  const document = citizen.documents.find(
    ({ kind, status }) => status === 'valid' && /^(passport|driving-licence)$/.test(kind),
  );
  await page.locator(focused('case-start')).waitFor();
  await key('Enter', id('case-purpose'));
  await key('1', focused('case-call-id'));
  await type(`bench ${citizen.cpr.slice(0, 4)}`);
  await key('Enter', focused('citizen-search'));
  await type(citizen.cpr);
  await key('Enter', id('document-type'));
  await key(document?.kind === 'passport' ? '1' : '2', focused('document-number'));
  await type(document?.number ?? '');
  await key('Enter', id('question', '[data-index="1"]'));
  const total = Number(await agent.get('question').getAttribute('data-of'));
  for (let index = 1; index <= total; index += 1) {
    await page.locator(focused('question-answer')).waitFor();
    await type(await agent.truth(known));
    const next =
      index === total ? id('verdict', '[data-verdict="passed"]') : id('question', `[data-index="${index + 1}"]`);
    await key('Enter', next);
  }
  await key('1', focused('issue-submit'));
  await key(
    'Enter',
    `${id('issue-status', '[data-status="submitted"]')}, ${id('issue-status', '[data-status="delivered"]')}`,
  );
  return { actions, steps };
}

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
const bare = await openApp(bareApp, emptyFolder());

const played: Played[] = [];
const bareSums: number[] = [];
const people = await citizens(folder, 'genuine', cases + 1);
for (const [index, citizen] of people.entries()) {
  const one = await play(agent, citizen);
  await agent.closeCase();
  let sum = 0;
  for (const _ of one.steps) {
    const next = Number((await bare.page.locator('body').getAttribute('data-step')) ?? 0) + 1;
    sum += await press(bare.page, 'Enter', `body[data-step="${next}"]`);
  }
  // The first case warms both up.
  if (index === 0) continue;
  played.push(one);
  bareSums.push(sum);
}
await close();
await bare.close();

const keys: Figure = {
  name: 'key actions from case-start to SMS accepted',
  value: Math.max(...played.map(({ actions }) => actions)),
  unit: 'keys',
  limit: { of: 'value', value: 35 },
};
const own: Figure = {
  name: "the console's own time in such a case, median",
  value: median(played.map(({ steps }) => steps.reduce((sum, step) => sum + step, 0))),
  unit: 'ms',
  peer: { name: 'as many keys and echoes in a bare window', value: median(bareSums) },
  limit: { of: 'value', value: 600 },
};
const slowest: Figure = {
  name: 'slowest single key of it, median',
  value: median(played.map(({ steps }) => Math.max(...steps))),
  unit: 'ms',
};
report([keys, own, slowest]);
