import { Agent, advance, citizenIn, messages } from './support/agent.ts';
import { expect, test } from './support/console.ts';

test('R14 R16: three right answers fail, and nobody learns which', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.startAsking(citizen);
  await agent.answerAll(citizen, 3);
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'failed');
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'not-verified');
  await expect(agent.get('issue-submit')).toHaveCount(0);
  await agent.closeCase();
  expect(await messages(app)).toEqual([]);
});

test('R16: the second failure closes the phone route, also after a restart', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  for (const attempt of [1, 2]) {
    await agent.startAsking(citizen);
    await agent.answerAll(citizen, 0);
    await expect(agent.get('verdict'), `attempt ${attempt}`).toHaveAttribute('data-verdict', 'failed');
    await agent.closeCase();
  }
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('citizen-gate')).toHaveAttribute('data-gate', 'locked');
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'locked');
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'attempts');
  await agent.closeCase();

  await app.kill();
  await app.relaunch();
  await agent.signIn('agent2');
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('citizen-gate')).toHaveAttribute('data-gate', 'locked');
  await agent.closeCase();
  await advance(app, 7 * 24 * 3_600_000 + 60_000);
  await agent.signIn('agent2');
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('citizen-gate')).toHaveCount(0);
  await expect(agent.get('document-number')).toBeVisible();
});

test('R15: two minutes without an answer count as not known', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.startAsking(citizen);
  await advance(app, 119_000);
  await expect(agent.get('question')).toHaveAttribute('data-index', '1');
  await advance(app, 2_000);
  await expect(agent.get('question')).toHaveAttribute('data-index', '2');
  await advance(app, 5 * 121_000);
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'timed-out');
});

test('R6: an expired and a lost document are not accepted, like a wrong number, and no question is drawn', async ({
  app,
}) => {
  const agent = new Agent(app);
  await agent.signIn();
  for (const situation of ['expired-document', 'lost-document', 'genuine'] as const) {
    const citizen = await citizenIn(app, situation);
    await agent.openCase();
    await agent.find(citizen.cpr);
    const own = citizen.documents.find(
      ({ kind, status }) => (kind === 'passport' || kind === 'driving-licence') && status !== 'valid',
    );
    const shown = situation === 'genuine' || !own ? { kind: 'passport', number: '999999999' } : own;
    await agent.showDocument(shown.kind, shown.number);
    await expect(agent.get('document-state'), situation).toHaveAttribute('data-state', 'not-accepted');
    await expect(agent.get('verdict')).toHaveCount(0);
    await agent.showDocument(shown.kind, shown.number);
    await expect(agent.get('verdict'), situation).toHaveAttribute('data-reason', 'document');
    await expect(agent.get('question')).toHaveCount(0);
    await agent.closeCase();
  }
});

test('R17: the citizen may decline before the first question, without a mark', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await agent.openCase();
    await agent.find(citizen.cpr);
    await expect(agent.get('document-number')).toBeVisible();
    await agent.get('case-decline').click();
    await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'declined');
    await agent.closeCase();
  }
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('citizen-gate')).toHaveCount(0);
});

test('R38: a wrong citizen is left without a mark', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const wrong = await citizenIn(app, 'genuine', 0);
  const right = await citizenIn(app, 'genuine', 1);
  await agent.openCase();
  await agent.find(wrong.cpr);
  await agent.get('case-wrong-citizen').click();
  await agent.find(right.cpr);
  await expect(agent.get('document-number')).toBeVisible();
});
