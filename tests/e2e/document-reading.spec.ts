import { AxeBuilder } from '@axe-core/playwright';
import { makeZone } from '../unit/documents/specimens.ts';
import { Agent } from './support/agent.ts';
import { expect, test } from './support/console.ts';
import { scan } from './support/scanner.ts';

const passport = makeZone({ name: 'SOERENSEN<<AASE<KIRSTINE', expires: '350101' });
const card = makeZone({ format: 'TD1', code: 'AR', number: 'E12345678', expires: '350101' });

async function counter(agent: Agent): Promise<void> {
  await agent.signIn('counter');
  await agent.get('nav-counter').click();
  await expect(agent.field('zone-text')).toBeVisible();
}

const row = (agent: Agent, field: string) => agent.page.locator(`[data-testid="zone-row"][data-field="${field}"]`);

test('R8: a scanned zone is read wherever the focus is, and lands in no field', async ({ app }) => {
  const agent = new Agent(app);
  await counter(agent);

  await agent.page.locator('body').click();
  await scan(agent.page, passport);
  await expect(agent.get('zone-read')).toHaveAttribute('data-format', 'TD3');
  await expect(row(agent, 'name')).toContainText('AASE KIRSTINE SOERENSEN');
  await expect(row(agent, 'number')).toContainText('212345678');
  await expect(row(agent, 'expiry')).toHaveAttribute('data-result', 'valid');
  await expect(row(agent, 'name')).toHaveAttribute('data-result', 'unknown');
  await expect(agent.field('zone-text')).toHaveValue('');

  // In its own field, over half a typed line.
  await agent.get('zone-next').click();
  await agent.field('zone-text').fill('P<DNK');
  await agent.field('zone-text').press('End');
  await scan(agent.page, card);
  await expect(agent.get('zone-read')).toHaveAttribute('data-format', 'TD1');
  await expect(agent.field('zone-text')).toHaveValue('');

  // In the palette, which searches while one types.
  await agent.page.keyboard.press('Control+K');
  const palette = agent.page.locator('dialog[open] input');
  await palette.fill('lås');
  await scan(agent.page, passport);
  await expect(palette).toHaveValue('lås');
  await expect(agent.get('zone-read')).toHaveAttribute('data-format', 'TD3');
  await agent.page.keyboard.press('Escape');
});

test('ordinary typing, pasting and automation stay where they are', async ({ app }) => {
  const agent = new Agent(app);
  await counter(agent);
  const field = agent.field('zone-text');
  const line = passport.split('\n')[0] ?? '';

  await field.pressSequentially(line.slice(0, 29));
  await expect(field).toHaveValue(line.slice(0, 29));
  await field.fill('');
  await field.pressSequentially(line, { delay: 60 });
  await expect(field).toHaveValue(line);
  await field.fill(passport);
  await expect(field).toHaveValue(passport);
  await expect(agent.get('zone-read')).toHaveCount(0);
  await field.fill('');
  const sentence = 'Internationaliseringsbestraebelserne og alt det andet, som ingen skanner sender.';
  await field.pressSequentially(sentence);
  await expect(field).toHaveValue(sentence);

  // A lone letter or figure is a key of the screen all the same, a moment later.
  await field.fill(passport);
  await field.press('Enter');
  await expect(agent.get('zone-read')).toBeVisible();
  await agent.page.keyboard.press('1');
  await expect(agent.option('likeness-compared', 'photo')).toHaveAttribute('aria-checked', 'true');
  await agent.page.keyboard.type('58');
  await expect(agent.option('likeness-wearing', 'glasses')).toHaveAttribute('aria-checked', 'true');
  await expect(agent.option('likeness-result', 'attested')).toHaveAttribute('aria-checked', 'true');
});

test('what is wrong is said, what would help is offered by a key and read anew', async ({ app }) => {
  const agent = new Agent(app);
  await counter(agent);
  const field = agent.field('zone-text');
  const notice = (code: string) => agent.page.locator(`[data-testid="notice"][data-code="${code}"]`);

  await field.fill(passport.split('\n').reverse().join('\n'));
  await field.press('Enter');
  await expect(notice('zone-line-order')).toBeVisible();
  await agent.page.keyboard.press('Control+.');
  await expect(agent.get('zone-read')).toBeVisible();
  await agent.page.keyboard.press('Escape');

  await field.fill(passport.replace('DNK610131', 'DNK6IO131'));
  await field.press('Enter');
  await expect(notice('zone-look-alikes')).toBeVisible();
  await expect(agent.get('zone-correction')).toHaveCount(2);
  await expect(agent.get('zone-read')).toHaveCount(0);
  await expect(field).toHaveValue(passport.replace('DNK610131', 'DNK6IO131'));
  await agent.get('zone-take').click();
  await expect(row(agent, 'number')).toContainText('212345678');
  await agent.get('zone-next').click();

  await field.fill('x'.repeat(10_000));
  await agent.get('zone-submit').click();
  await expect(notice('zone-too-long')).toBeVisible();

  await scan(agent.page, makeZone({ expires: '200101' }));
  await expect(row(agent, 'expiry')).toHaveAttribute('data-result', 'expired');
  await expect(notice('document-expired')).toBeVisible();
});

test('likeness: what was compared, what was worn, and a reason where it is not attested', async ({ app }) => {
  const agent = new Agent(app);
  await counter(agent);
  await scan(agent.page, passport);
  await expect(agent.get('likeness')).toBeVisible();
  await agent.get('likeness-submit').click();
  await expect(agent.get('likeness').getByTestId('field-error')).toHaveCount(3);
  await agent.option('likeness-compared', 'photo').click();
  await agent.option('likeness-wearing', 'head-covering').click();
  await agent.option('likeness-result', 'not-attested').click();
  await agent.get('likeness-submit').click();
  await expect(agent.get('likeness').getByTestId('field-error')).toHaveCount(1);
  await agent.option('likeness-reason', 'face-covered').click();
  await agent.get('likeness-submit').click();
  await expect(agent.page.locator('[data-code="document-checked"][data-tone="wait"]')).toBeVisible();
});

test('R35: nothing of a document that was read stays behind', async ({ app }) => {
  const agent = new Agent(app);
  await counter(agent);
  await scan(agent.page, passport);
  await expect(agent.get('zone-read')).toBeVisible();
  await agent.page.keyboard.press('Escape');
  await expect(agent.get('zone-read')).toHaveCount(0);
  const left = await agent.page.evaluate(() =>
    JSON.stringify([document.title, location.href, Object.entries(localStorage), document.body.innerHTML]),
  );
  expect(left).not.toContain('212345678');
  expect(left).not.toContain('SOERENSEN');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`accessible: checking a document, ${scheme}`, async ({ app }) => {
    const agent = new Agent(app);
    await agent.page.emulateMedia({ colorScheme: scheme });
    await counter(agent);
    const check = async (state: string) => {
      const { violations } = await new AxeBuilder({ page: agent.page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        state,
      ).toEqual([]);
    };
    await check('empty');
    await agent.field('zone-text').fill(passport.replace('DNK610131', 'DNK6IO131'));
    await agent.field('zone-text').press('Enter');
    await expect(agent.get('zone-offer')).toBeVisible();
    await check('offer');
    await agent.page.keyboard.press('Control+.');
    await expect(agent.get('likeness')).toBeVisible();
    await agent.option('likeness-result', 'not-attested').click();
    await check('read');
  });
}
