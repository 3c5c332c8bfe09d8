import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { Agent, citizenIn } from '../e2e/support/agent.ts';
import { answers } from '../e2e/support/command-line.ts';
import { expect, test } from '../e2e/support/console.ts';

/**
 * The pictures of the documents, taken from the real application. `PIN_DESK_PICTURES=all` takes every state in both sizes,
 * schemes and languages into `test-results/pictures`, to be looked at.
 */
const all = process.env['PIN_DESK_PICTURES'] === 'all';
const folder = resolve(import.meta.dirname, '../..', all ? 'test-results/pictures' : 'docs/pictures');
const documented = new Set(['question', 'issued', 'phone']);
mkdirSync(folder, { recursive: true });

const sizes = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 640, height: 600 },
  /** 1280 × 800 at 200 % zoom. */
  zoomed: { width: 640, height: 400 },
  /** WCAG 1.4.10: 1280 px at 400 %. */
  tiny: { width: 320, height: 300 },
} as const;
type Variant = { readonly scheme: 'light' | 'dark'; readonly size: keyof typeof sizes; readonly language: 'da' | 'en' };
const variants: readonly Variant[] = all
  ? [
      { scheme: 'light', size: 'wide', language: 'da' },
      { scheme: 'dark', size: 'wide', language: 'en' },
      { scheme: 'light', size: 'narrow', language: 'en' },
      { scheme: 'dark', size: 'narrow', language: 'da' },
      { scheme: 'light', size: 'zoomed', language: 'da' },
      { scheme: 'dark', size: 'tiny', language: 'en' },
    ]
  : [{ scheme: 'light', size: 'wide', language: 'da' }];

for (const variant of variants) {
  test(`pictures ${variant.scheme} ${variant.size} ${variant.language}`, async ({ app }) => {
    test.setTimeout(180_000);
    const agent = new Agent(app);
    const { page } = agent;
    const take = async (name: string, of: Page = page) => {
      if (!all && !documented.has(name)) return;
      const suffix = all ? `-${variant.size}-${variant.scheme}-${variant.language}` : '';
      await of.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    };
    await page.setViewportSize(sizes[variant.size]);
    await page.emulateMedia({ colorScheme: variant.scheme, reducedMotion: 'reduce' });
    await page.evaluate((language) => localStorage.setItem('pin-desk.language', language), variant.language);
    await page.reload();
    await expect(agent.get('sign-in-submit')).toBeVisible();
    await take('sign-in');
    await agent.field('sign-in-user').fill('agent');
    await agent.field('sign-in-password').fill('wrong');
    await agent.enterHintedCode();
    await agent.get('sign-in-submit').click();
    await expect(agent.get('notice')).toBeVisible();
    await take('sign-in-wrong');
    await agent.signIn();
    await take('ready');
    await agent.get('case-start').click();
    await take('case-form');
    await agent.option('case-purpose', 'pin-forgotten').click();
    await agent.field('case-call-id').fill('4711');
    await agent.get('case-open').click();
    await expect(agent.field('citizen-search')).toBeFocused();
    await take('search');
    await agent.field('citizen-search').fill('CPR: 610190-1234');
    await take('search-read-back');
    await agent.find('Hansen');
    await expect(agent.get('citizen-search').getByTestId('field-error')).toBeVisible();
    await take('search-error');
    const citizen = await citizenIn(app, 'genuine');
    const known = await answers(app.dataFolder, citizen.cpr);
    await agent.find(citizen.cpr);
    await expect(agent.field('document-number')).toBeVisible();
    await take('document');
    await agent.option('document-type', 'passport').click();
    await agent.field('document-number').fill('pa 2088-1234');
    await take('document-read-back');
    await agent.showDocument('passport', '123456789');
    await expect(agent.get('document-state')).toBeVisible();
    await take('document-not-accepted');
    const document = citizen.documents.find(({ status }) => status === 'valid');
    await agent.showDocument(document?.kind ?? '', document?.number ?? '');
    await expect(agent.get('question')).toBeVisible();
    for (let index = 1; index <= 6; index += 1) {
      await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
      if (index === 2) {
        await agent.field('question-answer').fill('<b>');
        await agent.get('question-submit').click();
        await take('question-error');
      }
      await agent.field('question-answer').fill(await agent.truth(known));
      if (index === 3) await take('question');
      await agent.get('question-submit').click();
    }
    await expect(agent.get('verdict')).toBeVisible();
    await take('passed');
    await page.keyboard.press('F1');
    await take('cheat-sheet');
    await page.keyboard.press('Control+k');
    await take('palette');
    await agent.get('palette-input').fill('sp');
    await take('palette-found');
    await page.keyboard.press('Escape');
    await page.keyboard.down('Control');
    await take('passed-ctrl');
    await page.keyboard.up('Control');
    await page.keyboard.press('Control+e');
    await take('passed-wrap-up');
    await page.keyboard.press('Control+i');
    await take('passed-endings');
    await agent.option('issue-coached', 'no').click();
    await expect(agent.get('issue-submit')).toBeEnabled();
    await take('ready-to-issue');
    await agent.get('issue-submit').click();
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
    await take('delivered');
    await agent.get('guide-app-ready').click();
    await expect(agent.get('guide-step').first()).toBeVisible();
    await take('issued');
    await agent.get('guide-next').click();
    await expect(agent.page.locator('[data-testid="guide-step"][data-done="true"]')).toHaveCount(1);
    await take('issued-step');
    const phone = await agent.phone(citizen);
    await phone.page.emulateMedia({ colorScheme: variant.scheme, reducedMotion: 'reduce' });
    await phone.code();
    await take('phone', phone.page);
    await phone.setState('locked');
    await phone.item('id-app').click();
    await take('phone-locked', phone.page);
    await phone.item('change-pin-code').click();
    await phone.item('temporary-pin-code').click();
    await take('phone-entry', phone.page);
    await phone.type(await phone.code());
    await phone.type('271828');
    await phone.type('271828');
    await take('phone-done', phone.page);
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'used');
    await take('used');
    await agent.field('case-note').fill('Ringede fra 12345678');
    await agent.get('case-close').click();
    await take('note-error');
    await agent.field('case-note').fill('');
    await agent.closeCase();
    await take('closed');
    for (const situation of ['protected', 'number-too-new', 'dead', 'too-little-data'] as const) {
      const other = await citizenIn(app, situation);
      await agent.openCase();
      await agent.find(other.cpr);
      await expect(agent.get('citizen-gate').first()).toBeVisible();
      await take(`gate-${situation}`);
      if (situation === 'dead') {
        await agent.get('block-open').click();
        await take('block');
      }
      await agent.closeCase();
    }
    const next = await citizenIn(app, 'genuine', 2);
    await agent.startAsking(next);
    await agent.answerAll(next, 0);
    await take('failed');
    await agent.closeCase();
    const third = await citizenIn(app, 'genuine', 3);
    await agent.startAsking(third);
    await page.keyboard.press('Control+h');
    await expect(agent.get('recent-case').first()).toBeVisible();
    await take('recent');
    await page.keyboard.press('Control+h');
    await page.keyboard.press('F9');
    await take('referring');
    await page.keyboard.press('F9');
    await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'referred');
    await take('referred');
    await agent.closeCase();
    await take('ready-with-cases');
    await agent.openCase({ caller: 'somebody-else' });
    await take('somebody-else');
    await page.keyboard.press('F4');
    await expect(agent.get('sign-in-submit')).toBeVisible();
    await take('locked');
    await agent.field('sign-in-password').fill('practice');
    await agent.enterHintedCode();
    await agent.get('sign-in-submit').click();
    await agent.get('case-abandon').click();
    await agent.get('nav-settings').click();
    await take('settings');
    await agent.get('sign-out').click();
    await agent.signIn('supervisor');
    await agent.field('banner-text').fill('Sms er langsom i dag. Vent to minutter, før du sender en ny kode.');
    await agent.get('banner-set').click();
    await expect(agent.get('banner')).toBeVisible();
    await agent.get('audit-verify').click();
    await expect(agent.get('audit-state')).toBeVisible();
    await take('supervisor');
    await agent.get('nav-register').click();
    await expect(agent.get('register-stats')).toBeVisible();
    await take('register');
    await agent.get('nav-settings').click();
    await agent.get('sign-out').click();
    await agent.signIn();
    await take('ready-banner');
    await agent.startAsking(await citizenIn(app, 'genuine', 4));
    await take('question-banner');
  });
}
