/** What the console says by itself: that something is down, that it works, that time runs out, that nothing waits. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../src/main/storage/open-database.ts';
import { noticeChannel } from '../../src/shared/bridge.ts';
import { Agent, advance, citizenIn } from './support/agent.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';
import { keyringOf } from './support/trouble.ts';

/** Says to the window what main says when the SMS gateway comes and goes. */
async function gateway(app: RunningApp, state: 'up' | 'down'): Promise<void> {
  const status = await app.page.evaluate(async () => {
    const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
    return (await pinDesk.call('status.get', {})) as { value: object };
  });
  await app.electronApp.evaluate(
    ({ BrowserWindow }, [channel, value]) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, 'status', value);
    },
    [noticeChannel, { ...status.value, gateway: state }] as const,
  );
}

test('a gateway that is down is said over every place, in words, until it answers', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await expect(agent.get('trouble')).toHaveCount(0);
  await gateway(app, 'down');
  await expect(agent.get('trouble')).toHaveText(/Sms-forbindelsen svarer ikke\. Vent .*teamlederen\./);
  await agent.get('nav-settings').click();
  await expect(agent.get('trouble')).toBeVisible();
  await agent.get('nav-call').click();
  await agent.get('case-start').click();
  await expect(agent.get('case-purpose')).toBeVisible();
  await expect(agent.get('trouble')).toBeVisible();
  await gateway(app, 'up');
  await expect(agent.get('trouble')).toHaveCount(0);
});

/** Writes down what becomes visible and invisible, in the page itself: main may be busy meanwhile. */
const watch = (page: Page, selector: string) =>
  page.evaluateHandle((watched) => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const now = document.querySelector(watched) ? 'there' : 'gone';
      if (seen.at(-1) !== now) seen.push(now);
    }).observe(document.body, { childList: true, subtree: true });
    return seen;
  }, selector);

test('while main keeps one waiting a line says so, and it ends with the answer', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.openCase();
  const citizen = await citizenIn(app, 'genuine');
  await agent.field('citizen-search').fill(citizen.cpr);
  const seen = await watch(page, '[data-testid="busy"]');
  // Somebody else writes the ledger: main waits for its turn.
  const ledger = openDatabase(join(app.dataFolder, 'ledger.db'), {
    key: keyringOf(app.dataFolder).databaseKey('ledger'),
    journal: 'wal',
    mustExist: true,
  });
  try {
    ledger.exec('BEGIN IMMEDIATE');
    await page.keyboard.press('Enter');
    await expect(agent.get('busy')).toBeVisible();
    await expect(agent.get('citizen-search-submit')).toBeDisabled();
    ledger.exec('ROLLBACK');
  } finally {
    ledger.close();
  }
  await expect(agent.get('document-type')).toBeVisible();
  await expect(agent.get('busy')).toHaveCount(0);
  expect((await seen.jsonValue()).filter((state) => state === 'there')).toHaveLength(1);
});

test('R15: the last 20 seconds of a question are announced once, and the next one starts afresh', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  const said = await page.evaluateHandle(() => {
    const heard: string[] = [];
    for (const region of document.querySelectorAll('[data-testid="question-clock"] [aria-live]')) {
      new MutationObserver(() => {
        if (region.textContent) heard.push(region.textContent);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
    return heard;
  });
  await advance(app, 90_000);
  await expect(agent.get('question-clock')).toContainText(/0:2\d|0:30/);
  expect(await said.jsonValue()).toEqual([]);
  await advance(app, 15_000);
  await expect(agent.get('question-clock')).toContainText(/0:1\d/);
  await advance(app, 4_000);
  await expect.poll(() => said.jsonValue()).toEqual(['20 sekunder tilbage til dette spørgsmål']);
  await advance(app, 20_000);
  await expect(agent.get('question')).toHaveAttribute('data-index', '2');
  await expect(agent.get('question-clock')).toContainText(/1:\d\d|2:00/);
});

test('R40: a case that was handed over is taken up by its button; where none waits, that is said', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.get('case-take-up').click();
  await expect(page.locator('[data-testid="notice"][data-code="nothing-to-take"]')).toBeVisible();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  const reference = await page.locator('strong', { hasText: /^K-/ }).first().innerText();
  await page.keyboard.press('Control+Shift+H');
  await expect(agent.get('hand-over-option').first()).toBeVisible();
  await page.keyboard.press('1');
  // Nobody has taken it yet: whoever gave it can have it back.
  await expect(agent.get('case-take-up')).toBeVisible();
  await agent.get('case-take-up').click();
  await expect(agent.get('case-state')).toHaveAttribute('data-state', 'asking');
  await expect(page.locator('strong', { hasText: reference })).toBeVisible();
});

test('what to say follows the guide, step by step', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  await expect(agent.get('say-step')).toHaveCount(0);
  await agent.get('guide-app-ready').click();
  await expect(agent.get('guide-step').first()).toBeVisible();
  const steps = await agent.get('guide-step').count();
  for (let done = 0; done < steps; done += 1) {
    const present = agent.page.locator('[data-testid="guide-step"][aria-current="step"] [lang]');
    await expect(present).toHaveText(/\p{L}{2,}/u);
    await expect(agent.get('say-step')).toHaveText(await present.innerText());
    await agent.get('guide-next').click();
    await expect(agent.page.locator('[data-testid="guide-step"][data-done="true"]')).toHaveCount(done + 1);
  }
  await expect(agent.get('say-step')).toHaveCount(0);
});
