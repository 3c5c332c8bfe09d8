import { Agent, advance, citizenIn, messages, scriptSms } from './support/agent.ts';
import { expect, test } from './support/console.ts';

test('R20: a double click and a burst of calls issue once', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await agent.option('issue-coached', 'no').click();
  await expect(agent.get('issue-submit')).toBeEnabled();
  const results = await agent.page.evaluate(async () => {
    const { pinDesk } = window as unknown as {
      pinDesk: { call(name: string, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
    };
    const all = await Promise.all(Array.from({ length: 50 }, () => pinDesk.call('case.issue', {})));
    return all.map((result) => (result.ok ? 'ok' : result.error?.code));
  });
  expect(results.filter((result) => result === 'ok')).toHaveLength(1);
  expect(results.filter((result) => result === 'issue-refused')).toHaveLength(49);
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  expect(await messages(app)).toHaveLength(1);
});

test('R24: three wrong entries kill the PIN', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.pass(citizen);
  await agent.issue();
  const phone = await agent.phone(citizen);
  const code = await phone.code();
  await phone.setState('locked');
  await phone.item('id-app').click();
  await phone.item('change-pin-code').click();
  await phone.item('temporary-pin-code').click();
  const wrong = code === '00000000' ? '11111111' : '00000000';
  await phone.type(wrong);
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'wrong-code');
  await phone.type(wrong);
  await phone.type(wrong);
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'code-dead');
  await phone.type(code);
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'code-dead');
});

test('R24: the PIN expires thirty minutes after delivery, also in a closed case', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.pass(citizen);
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  const phone = await agent.phone(citizen);
  const code = await phone.code();
  await advance(app, 29 * 60_000);
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  await advance(app, 61_000);
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'expired');
  await phone.setState('locked');
  await phone.item('id-app').click();
  await phone.item('change-pin-code').click();
  await phone.item('temporary-pin-code').click();
  await phone.type(code);
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'code-expired');
});

test('R25: after a failed sending one new PIN may go out, and no third', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await scriptSms(app, ['fail', 'accept-then-silent']);
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'failed');
  await agent.get('issue-submit').click();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'submitted');
  await expect(agent.get('issue-submit')).toHaveCount(0);
  await agent.get('issue-revoke').click();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'revoked');
});

test('R25: a gateway that never answers leaves the message unknown, and it is not sent again', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await scriptSms(app, ['never']);
  await agent.issue();
  await advance(app, 11_000);
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'unknown');
  await expect(agent.page.getByText(/^Er sms'en kommet/)).toBeVisible();
  await expect(agent.page.getByText(/^Sms'en kom ikke frem/)).toHaveCount(0);
  expect((await messages(app)).filter(({ state }) => state === 'delivered')).toEqual([]);
});

test('R36: somebody asked the caller to ring: no issue, and a block is offered', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await agent.option('issue-coached', 'yes').click();
  await expect(agent.get('issue-submit')).toHaveCount(0);
  await expect(agent.state()).toHaveAttribute('data-state', 'referred');
  await expect(agent.page.getByText(/^Så sender jeg ikke en kode nu/)).toBeVisible();
  await expect(agent.page.getByText('Vil du have, at jeg spærrer dit MitID?')).toBeVisible();
  await expect(agent.page.getByText(/^Jeg kan ikke hjælpe dig videre/)).toHaveCount(0);
  await expect(agent.get('triage')).toHaveCount(0);
  await expect(agent.get('block-open')).toBeVisible();
});

test('R15 R24: the clocks on screen follow time that is moved', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  await advance(app, 10 * 60_000);
  await expect
    .poll(async () => Number(await agent.get('issue-countdown').getAttribute('data-seconds')))
    .toBeLessThanOrEqual(20 * 60);
});

test('R5: a call for a block ends with the block, before any document', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.openCase({ purpose: 'block' });
  await agent.find((await citizenIn(app, 'genuine', 3)).cpr);
  // The panel is open, and what is said asks about it.
  await expect(agent.page.getByText('Er det kun appen eller hele MitID, der skal spærres?')).toBeVisible();
  await agent.option('block-scope', 'mitid').click();
  await agent.get('block-confirm').click();
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'blocked');
  await expect(agent.get('verdict')).toContainText('Det er spærret');
  await expect(agent.field('document-number')).toHaveCount(0);
  await expect(agent.option('case-disposition', 'blocked')).toBeVisible();
  // Asked for once more there is nothing left, and the screen says so.
  await agent.get('block-open').click();
  await expect(agent.page.locator('[data-code="nothing-to-block"]')).toContainText('spærret i denne sag');
  await expect(agent.get('block-confirm')).toHaveCount(0);
  await agent.page.keyboard.press('Escape');
  await agent.closeCase();
});
