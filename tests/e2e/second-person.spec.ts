import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { minute } from '../../src/main/time/durations.ts';
import { Agent, advance, citizenIn, messages } from './support/agent.ts';
import { commandLine } from './support/command-line.ts';
import { expect, test } from './support/console.ts';

/** R28: a colleague at the second person's window. */
class Colleague {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get(id: string) {
    return this.page.getByTestId(id);
  }

  async signIn(user = 'supervisor'): Promise<void> {
    await this.page.locator('[data-testid="sign-in-user"] input').fill(user);
    await this.page.locator('[data-testid="sign-in-password"] input').fill('practice');
    await expect(this.get('sign-in-code-hint')).toHaveText(/\d{6}$/);
    const code = (await this.get('sign-in-code-hint').innerText()).slice(-6);
    await this.page.locator('[data-testid="sign-in-code"] input').fill(code);
    await this.get('sign-in-submit').click();
  }

  state(name: string) {
    return expect(this.get('approval-view')).toHaveAttribute('data-state', name);
  }
}

async function colleague(agent: Agent): Promise<Colleague> {
  const opening = agent.app.electronApp.waitForEvent('window');
  await agent.get('approval-window').click();
  const page = await opening;
  await page.waitForURL(({ protocol }) => protocol !== 'about:');
  return new Colleague(page);
}

/** A protected citizen's case, held, and a second person asked for. */
async function asked(agent: Agent, index = 0) {
  const citizen = await citizenIn(agent.app, 'protected', index);
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'protected');
  await expect(agent.get('case-close')).toBeVisible();
  await agent.get('approval-open').click();
  await agent.option('approval-reason', 'cannot-come').click();
  await expect(agent.get('approval-waiting')).toBeVisible();
  return citizen;
}

const violations = async (page: Page) =>
  (
    await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
  ).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);

test('R3, R28: a protected citizen is released by a supervisor, verified, and gets a PIN', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await asked(agent);
  await expect(agent.state()).toHaveAttribute('data-state', 'referred');
  expect(await violations(agent.page)).toEqual([]);
  const boss = await colleague(agent);
  await boss.state('sign-in');
  await expect(boss.get('approval-case')).toHaveCount(0);
  expect(await violations(boss.page)).toEqual([]);
  await boss.signIn();
  await boss.state('decide');
  await expect(boss.get('approval-case')).toHaveAttribute('data-masked-cpr', `${citizen.cpr.slice(0, 6)}-••••`);
  await expect(boss.get('approval-flag')).toHaveAttribute('data-flag', 'protected');
  expect(await boss.page.content()).not.toContain(citizen.cpr);
  expect(await violations(boss.page)).toEqual([]);
  await boss.get('approval-approve').click();
  await boss.state('done');
  await expect(boss.get('approval-view')).toHaveAttribute('data-outcome', 'approved');

  await expect(agent.get('citizen-gate')).toHaveAttribute('data-gate', 'protected');
  expect(await violations(agent.page)).toEqual([]);
  const document = citizen.documents.find(({ status, kind }) => status === 'valid' && kind !== 'foreign-passport');
  await agent.showDocument(document?.kind ?? '', document?.number ?? '');
  await expect(agent.get('question')).toBeVisible();
  await agent.answerAll(citizen);
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  expect(await messages(app)).toHaveLength(1);
  await agent.closeCase();

  const exported: { events: { type: string; agent: string | null }[] } = await commandLine(
    app.dataFolder,
    'ledger',
    'export',
    '--citizen',
    citizen.cpr,
  );
  const shown = exported.events.filter(({ type }) => type.startsWith('approval.'));
  expect(shown.map(({ type }) => type)).toEqual([
    'approval.requested',
    'approval.seen',
    'approval.approved',
    'approval.used',
  ]);
  expect(shown.every(({ agent: staff }) => staff === null)).toBe(true);
});

test('R28: the agent alone approves nothing; a colleague with the right refuses, and nobody is asked again', async ({
  app,
}) => {
  const agent = new Agent(app);
  await agent.signIn();
  await asked(agent);
  const second = await colleague(agent);
  await second.signIn('agent');
  await expect(second.get('notice')).toHaveAttribute('data-code', 'approver-requester');
  await second.page.locator('[data-testid="sign-in-user"] input').fill('');
  await second.signIn('agent2');
  await second.state('decide');
  await second.get('approval-refuse').click();
  await second.page.locator('[data-testid="approval-refusal-option"][data-value="counter-instead"]').click();
  await expect(second.get('approval-view')).toHaveAttribute('data-outcome', 'refused');
  await expect(agent.get('approval')).toHaveAttribute('data-state', 'refused');
  await expect(agent.get('approval-open')).toHaveCount(0);
  await expect(agent.state()).toHaveAttribute('data-state', 'referred');
  await agent.closeCase();
});

test('R28: five minutes without an answer; the window says so, and the agent may ask again', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await asked(agent);
  const boss = await colleague(agent);
  await boss.signIn();
  await boss.state('decide');
  await advance(app, 5 * minute);
  await expect(boss.get('approval-view')).toHaveAttribute('data-outcome', 'expired');
  await expect(agent.get('approval')).toHaveAttribute('data-state', 'expired');
  await agent.get('approval-open').click();
  await agent.option('approval-reason', 'urgent').click();
  await agent.get('approval-withdraw').click();
  await expect(boss.get('approval-view')).toHaveAttribute('data-outcome', 'withdrawn');
  await agent.closeCase();
});

test('R28, R31: the window closes with the session; keyboard alone asks and withdraws', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'credit-warning');
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('approval-open')).toBeVisible();
  await agent.page.keyboard.press('Shift+F1');
  await agent.page.keyboard.press('G');
  await expect(agent.get('approval-waiting')).toBeVisible();
  const boss = await colleague(agent);
  await boss.state('sign-in');
  const closed = boss.page.waitForEvent('close');
  await agent.page.bringToFront();
  await agent.page.keyboard.press('F4');
  await closed;
  await expect(agent.get('sign-in-password')).toBeVisible();
});

test('R28: the supervisor’s place lists what waits, and says that nothing does', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn('supervisor');
  await agent.get('nav-supervisor').click();
  await expect(agent.get('approval-list')).toBeVisible();
  await expect(agent.get('approval-request')).toHaveCount(0);
  expect(await violations(agent.page)).toEqual([]);
});
