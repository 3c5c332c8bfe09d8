import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Agent, citizenIn, scriptSms } from './support/agent.ts';
import { expect, test } from './support/console.ts';

/** WCAG 2.2 AA as far as a machine can see it, and reflow (1.4.10): nothing lies outside to the side. */
async function check(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    state,
  ).toEqual([]);
  await reflows(page, state);
}

/** Elements that scroll to the side by design: the row of endings before sending. */
async function reflows(page: Page, state: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    return [...document.querySelectorAll('*')]
      .filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => !element.querySelector(':scope > [data-testid="case-disposition"]'))
      .map((element) => `${element.tagName} ${element.className} ${element.scrollWidth}>${element.clientWidth}`)
      .concat(
        document.documentElement.scrollWidth > window.innerWidth
          ? [`page ${document.documentElement.scrollWidth}`]
          : [],
      );
  });
  expect(wide, state).toEqual([]);
}

const sizes = [
  { name: '640 px', width: 640, height: 600, scheme: 'light' },
  { name: '200 % zoom', width: 640, height: 400, scheme: 'dark' },
  { name: '400 % zoom', width: 320, height: 300, scheme: 'light' },
] as const;

for (const { name, width, height, scheme } of sizes) {
  test(`every state of a case at ${name}`, async ({ app }) => {
    test.setTimeout(150_000);
    const agent = new Agent(app);
    const { page } = agent;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    await check(page, 'sign-in');
    await agent.signIn();
    await check(page, 'ready');
    await agent.get('case-start').click();
    await check(page, 'case form');
    await page.keyboard.press('Escape');
    const citizen = await citizenIn(app, 'genuine');
    await agent.openCase();
    await agent.field('citizen-search').fill('CPR: 010190-1234');
    await check(page, 'search');
    await agent.find(citizen.cpr);
    await agent.option('document-type', 'passport').click();
    await agent.field('document-number').fill('ab 12345678');
    await check(page, 'document');
    await agent.field('document-number').fill('');
    const document = citizen.documents.find(({ status }) => status === 'valid');
    await agent.showDocument(document?.kind ?? '', document?.number ?? '');
    await check(page, 'question');
    await agent.answerAll(citizen);
    await check(page, 'passed');
    for (const [chord, id] of [
      ['F1', 'cheat-sheet'],
      ['Control+k', 'palette'],
      ['Control+h', 'recent-cases'],
    ] as const) {
      await page.keyboard.press(chord);
      await expect(agent.get(id)).toBeVisible();
      await check(page, id);
      await page.keyboard.press('Escape');
    }
    await scriptSms(app, ['fail', 'deliver']);
    await agent.issue();
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'failed');
    await check(page, 'not delivered');
    await agent.get('issue-submit').click();
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
    await agent.get('guide-app-ready').click();
    await check(page, 'guide');
    await page.keyboard.press('F4');
    await expect(agent.get('sign-in-submit')).toBeVisible();
    await check(page, 'locked screen');
    await agent.field('sign-in-password').fill('practice');
    await agent.enterHintedCode();
    await agent.get('sign-in-submit').click();
    await agent.closeCase();
    await check(page, 'ready after a case');
  });
}

test('states that end a case, settings and supervision', async ({ app }) => {
  test.setTimeout(150_000);
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.startAsking(citizen);
  await agent.answerAll(citizen, 0);
  await check(page, 'failed');
  await agent.closeCase();
  await agent.startAsking(citizen);
  await agent.answerAll(citizen, 0);
  await check(page, 'failed, route closed');
  await agent.closeCase();
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('citizen-gate')).toHaveAttribute('data-gate', 'locked');
  await check(page, 'locked');
  await agent.closeCase();
  await agent.openCase();
  await agent.get('case-suspicion').click();
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'referred');
  await check(page, 'referred');
  await agent.closeCase();
  await agent.openCase({ caller: 'somebody-else' });
  await check(page, 'somebody else');
  await agent.closeCase();
  await agent.get('nav-settings').click();
  await check(page, 'settings');
  await agent.get('sign-out').click();
  await agent.signIn('supervisor');
  await agent.field('banner-text').fill('Sms er langsom i dag');
  await agent.get('banner-set').click();
  await expect(agent.get('banner')).toBeVisible();
  await agent.get('audit-verify').click();
  await expect(agent.get('audit-state')).toBeVisible();
  await check(page, 'supervision');
  await agent.get('nav-register').click();
  await expect(agent.get('register-stats')).toBeVisible();
  await check(page, 'register');
});

test('the focus goes through a question as it is read: rail, bar, timeline, stage, its ways out, what to say', async ({
  app,
}) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  await expect(agent.field('question-answer')).toBeFocused();
  const stops: string[] = [];
  for (let step = 0; step < 9; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? ''));
  }
  expect(stops).toEqual([
    'question-submit',
    'question-unknown',
    'question-other-words',
    'block-open',
    'case-suspicion',
    'case-decline',
    'case-line-lost',
    'case-refuse',
    'case-abandon',
  ]);
  // What an icon in the bar means can be read without a mouse.
  await page.locator('[role="note"]').first().focus();
  await expect(page.getByRole('tooltip')).toContainText('øvetelefonen');
});
