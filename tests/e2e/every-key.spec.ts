import type { Page } from '@playwright/test';
import { ariaOf } from '../../src/renderer/src/app/keys/chord.ts';
import { actionIds, choices, definitionOf, nativeKeys } from '../../src/renderer/src/app/keys/table.ts';
import { Agent, citizenIn, scriptSms } from './support/agent.ts';
import { expect, test } from './support/console.ts';

/** The cheat sheet is made from this table, which a unit test holds. */
const known = new Set<string>([
  ...actionIds.flatMap((id) => definitionOf(id).keys.map(ariaOf)),
  ...Object.values(choices).flatMap(({ keys }) => keys),
  ...nativeKeys.flatMap(({ keys }) => keys),
]);

/** Whatever can be pressed, with its key; arrows lead to what stands in a list of choices. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    const pressable = 'button, a[href], summary, [role="button"], [role="radio"], [role="option"], [role="checkbox"]';
    return [...(dialog ?? document).querySelectorAll(pressable)]
      .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
      .map((element) => ({
        name: `${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('aria-label') ?? element.textContent}`,
        keys: element.getAttribute('aria-keyshortcuts'),
        byArrows: element.closest('[role="radiogroup"], [role="listbox"], [data-arrows]') !== null,
      }));
  });

async function check(page: Page, state: string): Promise<void> {
  const all = await controls(page);
  expect(all.length, state).toBeGreaterThan(0);
  const without = all.filter(({ keys, byArrows }) => (keys === null ? !byArrows : !known.has(keys)));
  expect(
    without.map(({ name, keys }) => `${name} [${keys}]`),
    state,
  ).toEqual([]);
}

test('every action has a key, in every state', async ({ app }) => {
  test.setTimeout(180_000);
  const agent = new Agent(app);
  const { page } = agent;
  await expect(agent.get('sign-in-submit')).toBeVisible();
  await check(page, 'sign-in');
  await agent.signIn();
  await expect(agent.get('case-start')).toBeFocused();
  await check(page, 'ready');
  await agent.get('case-start').click();
  await check(page, 'case form');
  await page.keyboard.press('Escape');
  const citizen = await citizenIn(app, 'genuine');
  await agent.openCase();
  await check(page, 'search');
  await page.keyboard.press('Control+Shift+H');
  await expect(agent.get('hand-over-option').first()).toBeVisible();
  await check(page, 'hand-over');
  await page.keyboard.press('Escape');
  const child = await citizenIn(app, 'same-name');
  await agent.find(child.phone ?? child.cpr);
  await expect(agent.get('citizen-result').or(agent.get('document-type')).first()).toBeVisible();
  await check(page, 'found');
  await agent.get('case-abandon').click();
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('document-type')).toBeVisible();
  await check(page, 'document');
  await agent.get('block-open').click();
  await check(page, 'block');
  await page.keyboard.press('Escape');
  const document = citizen.documents.find(({ status }) => status === 'valid');
  await agent.showDocument(document?.kind ?? '', document?.number ?? '');
  await expect(agent.get('question')).toBeVisible();
  await check(page, 'question');
  await agent.get('case-line-lost').click();
  await expect(agent.get('line-lost')).toBeVisible();
  await check(page, 'line lost');
  await agent.get('case-resume').click();
  for (const index of [2, 3, 4]) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    await agent.get('question-unknown').click();
  }
  await expect(agent.get('question-end-early')).toBeVisible();
  await check(page, 'end early');
  await agent.get('question-end-early').click();
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'failed');
  await check(page, 'failed');
  await agent.closeCase();
  await agent.pass(await citizenIn(app, 'genuine', 1));
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
  await expect(agent.get('guide-step').first()).toBeVisible();
  await check(page, 'guide');
  await page.keyboard.press('F8');
  await page.keyboard.press('M');
  await page.keyboard.press('Enter');
  await expect(agent.get('block-undo')).toBeVisible();
  await check(page, 'blocked');
  await page.keyboard.press('F4');
  await expect(agent.get('sign-in-submit')).toBeVisible();
  await check(page, 'locked screen');
  await agent.field('sign-in-password').fill('practice');
  await agent.enterHintedCode();
  await agent.get('sign-in-submit').click();
  await agent.closeCase();
  await agent.get('nav-settings').click();
  await check(page, 'settings');
  await agent.get('sign-out').click();
  await agent.signIn('supervisor');
  await agent.field('banner-text').fill('Sms er langsom i dag');
  await agent.get('banner-set').click();
  await expect(agent.get('banner-clear')).toBeVisible();
  await expect(agent.get('audit-row').first()).toBeVisible();
  await check(page, 'supervision');
  await page.keyboard.press('Control+4');
  await expect(agent.get('register-stats')).toBeVisible();
  await check(page, 'register');
});

test('an ending by its letter, once the focus is among them', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.openCase({ caller: 'somebody-else' });
  const chosen = page.locator('[data-testid="case-disposition-option"][aria-checked="true"]');
  await expect(chosen).toHaveAttribute('data-value', 'not-the-citizen');
  await agent.field('case-note').focus();
  await page.keyboard.type('f');
  await expect(agent.field('case-note')).toHaveValue('f');
  await page.keyboard.press('Control+i');
  await expect(chosen).toBeFocused();
  const first = page.locator('[data-testid="case-disposition-option"][aria-keyshortcuts="F"]');
  await page.keyboard.press('f');
  await expect(first).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(agent.get('case-start')).toBeVisible();
});

test('settings by key, and keys of one sign turned off', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await page.keyboard.press('Control+6');
  await expect(agent.get('setting-language')).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('1');
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await page.keyboard.press('5');
  await expect(agent.option('setting-scheme', 'dark')).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('7');
  await expect(agent.option('setting-single-keys', 'off')).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('2');
  await page.keyboard.press('?');
  await page.keyboard.press('F1');
  await expect(agent.get('cheat-sheet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
});
