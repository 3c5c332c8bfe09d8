/** Each of these makes the trouble it is about, and looks for the screen that says what happened and what to do. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openLedger } from '../../src/main/ledger/sqlite-ledger.ts';
import type { StartFailureCode } from '../../src/shared/start-failure.ts';
import { Agent, advance, citizenIn, messages, scriptSms } from './support/agent.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';
import { saysInBoth } from './support/start-failed.ts';
import { breakages, isRoot, keyringOf, smallDisk } from './support/trouble.ts';

// Some of these start the console five times.
test.setTimeout(180_000);

/** Starts the console on a broken data folder; afterwards all is well again. */
async function startsWith(
  app: RunningApp,
  code: StartFailureCode,
  file: string,
  breaks: () => () => unknown,
): Promise<void> {
  await app.close();
  const mend = breaks();
  try {
    await app.relaunch();
    const notice = app.page.getByTestId('notice');
    await expect(notice, `${file} ${code}`).toHaveAttribute('data-code', code);
    await expect(notice).toContainText(file);
    await saysInBoth(app.page, code);
    await expect(app.page.getByTestId('sign-in-submit')).toHaveCount(0);
    await app.close();
  } finally {
    mend();
  }
}

async function startsWell(app: RunningApp): Promise<void> {
  await app.relaunch();
  await new Agent(app).signIn();
}

test('the key: lost, damaged, newer, or another one', async ({ app }) => {
  const { dataFolder: folder } = app;
  const other = JSON.stringify({
    version: 1,
    protection: 'plain-file',
    key: Buffer.alloc(32, 7).toString('base64'),
    check: '0'.repeat(64),
  });
  await startsWith(app, 'missing', 'keys.json', () => breakages.lost(folder, 'keys.json'));
  await startsWith(app, 'corrupt', 'keys.json', () => breakages.replaced(folder, 'keys.json', '{"version": 1, "ke'));
  await startsWith(app, 'newer-version', 'keys.json', () => breakages.replaced(folder, 'keys.json', '{"version": 2}'));
  await startsWith(app, 'wrong-key', 'keys.json', () => breakages.replaced(folder, 'keys.json', other));
  await startsWell(app);
});

test('the ledger: damaged, newer, under another key, or not to be written', async ({ app }) => {
  const { dataFolder: folder } = app;
  await startsWith(app, 'corrupt', 'ledger.db', () => breakages.corrupt(folder, 'ledger'));
  await startsWith(app, 'newer-version', 'ledger.db', () => breakages.newer(folder, 'ledger'));
  await startsWith(app, 'wrong-key', 'ledger.db', () => breakages.foreign(folder, 'ledger'));
  if (isRoot) await startsWith(app, 'read-only', 'ledger.db', () => breakages.readOnly(folder, 'ledger'));
  await startsWell(app);
});

test('the register: damaged, newer, or under another key', async ({ app }) => {
  const { dataFolder: folder } = app;
  await startsWith(app, 'corrupt', 'register.db', () => breakages.corrupt(folder, 'register'));
  await startsWith(app, 'newer-version', 'register.db', () => breakages.newer(folder, 'register'));
  await startsWith(app, 'wrong-key', 'register.db', () => breakages.foreign(folder, 'register'));
  await startsWell(app);
});

test('the practice world: damaged, newer, under another key, or not to be written', async ({ app }) => {
  const { dataFolder: folder } = app;
  await startsWith(app, 'corrupt', 'practice.db', () => breakages.corrupt(folder, 'practice'));
  await startsWith(app, 'newer-version', 'practice.db', () => breakages.newer(folder, 'practice'));
  await startsWith(app, 'wrong-key', 'practice.db', () => breakages.foreign(folder, 'practice'));
  if (isRoot) await startsWith(app, 'read-only', 'practice.db', () => breakages.readOnly(folder, 'practice'));
  await startsWell(app);
});

test('a full disk: the agent is told, nothing is kept by halves, and the case goes on where it was', async ({
  app,
}) => {
  test.skip(!isRoot, 'a small disk can be mounted by root only');
  await app.close();
  const disk = smallDisk(app.dataFolder);
  try {
    await app.relaunch();
    const agent = new Agent(app);
    await agent.signIn();
    const citizen = await citizenIn(app, 'genuine');
    await agent.startAsking(citizen);
    disk.fill();
    await agent.get('question-unknown').click();
    await expect(agent.get('notice')).toHaveAttribute('data-code', 'disk-full');
    await expect(agent.get('question')).toHaveAttribute('data-index', '1');
    disk.clear();
    await agent.answerAll(citizen);
    await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');

    // The text is on its way, and then there is no room to write down that it arrived.
    await scriptSms(app, ['never']);
    await agent.issue();
    disk.fill();
    await advance(app, 11_000);
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'queued');
    disk.clear();
    await advance(app, 6_000);
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'unknown');
    await agent.get('issue-submit').click();
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  } finally {
    await app.close();
    disk.remove();
  }
});

/** Sets the wall clock of the running console, and of nothing else. */
const setClock = (app: RunningApp, by: number) =>
  app.electronApp.evaluate((_electron, milliseconds) => {
    const real = Date.now;
    Date.now = () => real() + milliseconds;
  }, by);

test('R39: a clock set back in the middle of a case stops issuing until it is right', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await setClock(app, -120_000);
  await agent.option('issue-coached', 'no').click();
  await expect(agent.page.locator('[data-testid="notice"][data-code="clock"]').first()).toBeVisible();
  await expect(agent.get('issue-submit')).toHaveCount(0);
  expect(await issueByHand(agent.page)).toMatchObject({ ok: false, error: { code: 'issue-refused' } });
  expect(await messages(app)).toEqual([]);
});

const issueByHand = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } }).pinDesk.call(
      'case.issue',
      {},
    ),
  );

test('R39: a ledger that knows a later time than the clock stops issuing from the start', async ({ app }) => {
  const { dataFolder } = app;
  await app.close();
  const ledger = openLedger({ file: join(dataFolder, 'ledger.db'), keyring: keyringOf(dataFolder), workstation: 'x' });
  await ledger.commit({
    stream: 'session:tomorrow',
    at: Date.now() + 7_200_000,
    agent: null,
    decide: () => ({ events: [{ type: 'session.ended', payload: {} }], value: null }),
  });
  ledger.close();
  await app.relaunch();
  const agent = new Agent(app);
  await agent.signIn();
  const notice = agent.page.locator('[data-testid="notice"][data-code="clock"]').first();
  // Until when, and what to do meanwhile.
  await expect(notice).toHaveText(/\d{4}.*\d{2}.*henvis til Borgerservice/);
  await agent.pass(await citizenIn(app, 'genuine'));
  await agent.option('issue-coached', 'no').click();
  await expect(agent.get('issue-submit')).toHaveCount(0);
  expect(await messages(app)).toEqual([]);
});

test('a page that crashes comes back with the case as it was', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  await agent.get('question-unknown').click();
  await expect(agent.get('question')).toHaveAttribute('data-index', '2');
  const kind = await agent.get('question').getAttribute('data-kind');
  const opening = app.electronApp.waitForEvent('window');
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const page = await opening;
  await expect(page.getByTestId('question')).toHaveAttribute('data-index', '2');
  await expect(page.getByTestId('question')).toHaveAttribute('data-kind', kind ?? '');
  await page.getByTestId('question-unknown').click();
  await expect(page.getByTestId('question')).toHaveAttribute('data-index', '3');
});

test('the power goes after the code was sent: the case is there, and nothing is sent again', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await scriptSms(app, ['never']);
  await agent.issue();
  await app.kill();
  await app.relaunch();
  await agent.signIn();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'unknown');
  await expect(agent.get('issue-submit')).toHaveCount(0);
  expect(await messages(app)).toEqual([]);
  await agent.get('issue-revoke').click();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'revoked');
});

test('no gateway: a message that fails, and one that is not answered, each say what to do', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await scriptSms(app, ['fail', 'never']);
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'failed');
  await agent.get('issue-submit').click();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'queued');
  await advance(app, 11_000);
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'unknown');
  await expect(agent.get('issue-submit')).toHaveCount(0);
  expect(await messages(app)).toEqual([]);
});
