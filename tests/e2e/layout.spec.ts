import { Agent, citizenIn } from './support/agent.ts';
import { expect, test } from './support/console.ts';

test('at 1280 x 800 the ways out of the document step stand in one row, in both languages', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await page.setViewportSize({ width: 1280, height: 800 });
  await agent.signIn();
  await agent.openCase();
  await agent.find((await citizenIn(app, 'genuine')).cpr);
  await expect(agent.field('document-number')).toBeVisible();
  const foot = page.locator('footer');
  for (const language of ['da', 'en']) {
    if (language === 'en') await page.keyboard.press('Control+Shift+L');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const tops = await foot.locator('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(4);
    expect(new Set(tops).size, language).toBe(1);
  }
});

test('at 640 x 600 the clock of a question stays in sight, also where the step has to scroll', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await page.setViewportSize({ width: 640, height: 600 });
  await agent.signIn();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  await page.keyboard.press('Control+l');
  await expect(agent.get('question-prompt')).toHaveAttribute('lang', 'en');
  await expect(agent.get('question-clock')).toBeInViewport({ ratio: 1 });
  await agent.get('question-unknown').scrollIntoViewIfNeeded();
  await expect(agent.get('question-clock')).toBeInViewport({ ratio: 1 });
});

test('referred before a citizen is found: no empty foot, one Enter on screen, and always a key that closes', async ({
  app,
}) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.openCase();
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'suspicion');
  await expect(page.locator('footer')).toBeHidden();
  await expect(agent.field('case-note')).toBeFocused();
  await expect(agent.get('case-close')).toContainText('Enter');
  await expect(agent.get('citizen-search-submit')).not.toContainText('Enter');
  await agent.field('citizen-search').focus();
  await expect(agent.get('citizen-search-submit')).toContainText('Enter');
  await expect(agent.get('case-close')).toContainText('Ctrl Enter');
  await page.keyboard.press('Control+e');
  await page.keyboard.type('12345678');
  await page.keyboard.press('Control+Enter');
  await expect(agent.get('case-note').getByTestId('field-error')).toBeVisible();
  await expect(agent.field('case-note')).toBeFocused();
  await expect(agent.get('case-close')).toContainText('Enter');
});

test('once a code is on its way the key that closes the case is on screen', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await agent.issue();
  await expect(agent.get('case-close')).toContainText('Ctrl Enter');
});

test("the register's record types stand in the order of their numbers; no tooltip covers the heading; a button is as high as its field", async ({
  app,
}) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn('supervisor');
  const [field, button] = await Promise.all([
    agent.field('banner-text').boundingBox(),
    agent.get('banner-set').boundingBox(),
  ]);
  const middle = (box: typeof field) => (box ? box.y + box.height / 2 : Number.NaN);
  expect(Math.abs(middle(field) - middle(button))).toBeLessThanOrEqual(1);
  await agent.get('nav-register').click();
  await expect(agent.get('register-stats')).toBeVisible();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  const types = await page.locator('table th[scope="row"]').allInnerTexts();
  expect(types.length).toBeGreaterThan(2);
  expect(types).toEqual(types.toSorted());
});
