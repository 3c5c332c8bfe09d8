import { Agent, citizenIn } from './support/agent.ts';
import { expect, test } from './support/console.ts';

/** R3: situation of the practice register, and the gate that shows. */
const expected = [
  ['dead', 'dead'],
  ['disappeared', 'disappeared'],
  ['guardianship', 'guardianship'],
  ['protected', 'protected'],
  ['credit-warning', 'credit-warning'],
  ['too-little-data', 'too-little-data'],
  ['number-too-new', 'number-too-new'],
  ['no-phone', 'no-phone'],
  ['not-mobile', 'not-mobile'],
  ['no-app', 'no-mitid'],
  ['blocked', 'blocked'],
  ['child', 'under-age'],
] as const;

test('R3: each gate is computed before the document is asked for, and shows alone', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  for (const [situation, gate] of expected) {
    for (const index of [0, 1]) {
      const citizen = await citizenIn(app, situation, index);
      await agent.openCase();
      await agent.find(citizen.cpr);
      await expect(agent.get('citizen-gate'), situation).toHaveCount(1);
      await expect(agent.get('citizen-gate'), situation).toHaveAttribute('data-gate', gate);
      await expect(agent.get('verdict'), situation).toHaveAttribute('data-verdict', 'referred');
      await expect(agent.get('document-number'), situation).toHaveCount(0);
      await agent.closeCase();
    }
  }
});

test('R3: emigrated and replaced numbers go on', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  for (const situation of ['emigrated', 'replaced-number', 'same-name'] as const) {
    const citizen = await citizenIn(app, situation);
    await agent.openCase();
    await agent.find(citizen.cpr);
    await expect(agent.get('document-number'), situation).toBeVisible();
    await agent.get('case-abandon').click();
  }
});

test('R37: a protected person shows no name and is not found by phone', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'protected');
  await agent.openCase();
  if (citizen.phone) {
    await agent.find(citizen.phone);
    await expect(agent.get('notice').or(agent.get('citizen-search'))).not.toHaveCount(0);
    await expect(
      agent.page.locator(`[data-testid="citizen-result"][data-masked-cpr^="${citizen.cpr.slice(0, 6)}"]`),
    ).toHaveCount(0);
  }
});

test('R2: somebody else gets nothing, and may ask for a block', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.openCase({ caller: 'somebody-else', purpose: 'block' });
  await agent.find(citizen.cpr);
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'not-the-citizen');
  await expect(agent.get('document-number')).toHaveCount(0);
  await agent.get('block-open').click();
  await agent.option('block-scope', 'mitid').click();
  await agent.get('block-confirm').click();
  await expect(agent.get('block-confirm')).toHaveCount(0);
  await agent.closeCase();
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('citizen-gate')).toHaveAttribute('data-gate', 'blocked');
});
