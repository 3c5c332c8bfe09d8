import { Agent, citizenIn, messages, verifyLedger } from './support/agent.ts';
import { answers } from './support/command-line.ts';
import { expect, test } from './support/console.ts';

for (const start of ['ready', 'locked'] as const) {
  test(`R20 R24 R29: a verified caller gets a temporary PIN and sets a new one, app ${start}`, async ({ app }) => {
    const agent = new Agent(app);
    await agent.signIn();
    const citizen = await citizenIn(app, 'genuine');
    await agent.pass(citizen);
    await expect(agent.state()).toHaveAttribute('data-state', 'passed');
    await expect(agent.get('issue-phone')).toHaveText(new RegExp(`${citizen.phone?.slice(-2)}\\s*$`));
    await agent.issue();
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
    await expect(agent.state()).toHaveAttribute('data-state', 'delivered');
    expect(Number(await agent.get('issue-countdown').getAttribute('data-seconds'))).toBeGreaterThan(1700);

    const phone = await agent.phone(citizen);
    await phone.setState(start);
    const code = await phone.code();
    await phone.item('id-app').click();
    const path =
      start === 'locked' ? ['change-pin-code'] : ['menu', 'app-settings', 'pin-code', 'forgot-your-pin-code', 'next'];
    for (const step of path) {
      if (step === 'next') await phone.get('practice-next').click();
      else await phone.item(step).click();
    }
    await phone.item('temporary-pin-code').click();
    await phone.type(code);
    await phone.type('314159');
    await phone.type('314159');
    await phone.item('not-now').click();
    await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'pin-changed');

    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'used');
    await expect(agent.state()).toHaveAttribute('data-state', 'used');
    await expect(agent.option('case-disposition', 'pin-issued').first()).toBeVisible();
    await agent.closeCase();
    expect((await messages(app)).length).toBe(1);
    expect(await verifyLedger(app)).toMatchObject({ intact: true });
  });
}

test('R9 R14: the whole set is asked, one question a view, and four of six are enough', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine', 1);
  await agent.startAsking(citizen);
  await expect(agent.get('question')).toHaveAttribute('data-of', '6');
  await expect(agent.get('question-prompt')).toHaveCount(1);
  await agent.answerAll(citizen, 4);
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');
});

test('R18 R19: an answer that cannot be read is asked again and stores nothing; the field is emptied', async ({
  app,
}) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.startAsking(citizen);
  for (const bad of ['', '‮abc', '<b>x</b>', 'x'.repeat(10_000)]) {
    await agent.field('question-answer').fill(bad);
    await agent.get('question-submit').click();
    await expect(agent.get('question').getByTestId('field-error')).toBeVisible();
    await expect(agent.get('question')).toHaveAttribute('data-index', '1');
  }
  const known = await answers(app.dataFolder, citizen.cpr);
  await agent.field('question-answer').fill(await agent.truth(known));
  await agent.get('question-submit').click();
  await expect(agent.get('question')).toHaveAttribute('data-index', '2');
  await expect(agent.field('question-answer')).toHaveValue('');
});
