import { Agent, citizenIn, idle } from './support/agent.ts';
import { expect, test } from './support/console.ts';

test('R31: five wrong tries lock the account', async ({ app }) => {
  const agent = new Agent(app);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await agent.field('sign-in-user').fill('agent');
    await agent.field('sign-in-password').fill('wrong');
    await agent.enterHintedCode();
    await agent.get('sign-in-submit').click();
    await expect(agent.get('notice')).toHaveAttribute('data-code', 'wrong-credentials');
  }
  await agent.field('sign-in-user').fill('agent');
  await agent.field('sign-in-password').fill('practice');
  await agent.enterHintedCode();
  await agent.get('sign-in-submit').click();
  await expect(agent.get('notice')).toHaveAttribute('data-code', 'account-locked');
});

test('R31 R20: idle locks the session, unlocking continues it, and a verdict stays good', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.pass(citizen);
  await idle(app, 14 * 60_000);
  await expect(agent.get('verdict')).toBeVisible();
  await idle(app, 2 * 60_000);
  await expect(agent.get('sign-in-submit')).toBeVisible();
  await expect(agent.get('verdict')).toHaveCount(0);
  await agent.field('sign-in-password').fill('practice');
  await agent.enterHintedCode();
  await agent.get('sign-in-submit').click();
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
});

test('R20: a restart is another session: the case is there, and issues nothing', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await app.kill();
  await app.relaunch();
  await agent.signIn();
  await expect(agent.state()).toHaveAttribute('data-state', 'passed');
  await expect(agent.get('issue-submit')).toHaveCount(0);
  const result = await agent.page.evaluate(() =>
    (window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } }).pinDesk.call(
      'case.issue',
      {},
    ),
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'issue-refused', detail: { reason: 'other-session' } } });
});

test('R15: a restart in the middle of the questions keeps the question on screen', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  await agent.get('question-unknown').click();
  await expect(agent.get('question')).toHaveAttribute('data-index', '2');
  const kind = await agent.get('question').getAttribute('data-kind');
  await app.kill();
  await app.relaunch();
  await agent.signIn();
  await expect(agent.state()).toHaveAttribute('data-state', 'asking');
  await expect(agent.get('question')).toHaveAttribute('data-index', '2');
  await expect(agent.get('question')).toHaveAttribute('data-kind', kind ?? '');
});

test('roles: a supervisor reads the ledger and opens no case', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn('supervisor');
  await expect(agent.get('case-start')).toHaveCount(0);
  const refused = await agent.page.evaluate(() =>
    (window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } }).pinDesk.call(
      'case.open',
      {
        purpose: 'other',
        callId: 'x',
        caller: 'citizen',
      },
    ),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'wrong-role' } });
  await agent.get('nav-supervisor').click();
  await agent.get('audit-verify').click();
  await expect(agent.get('audit-state')).toHaveAttribute('data-state', 'intact');
  await expect(agent.get('audit-row').first()).toBeVisible();
});
