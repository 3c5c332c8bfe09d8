import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from '@playwright/test';
import { Agent, citizenIn } from '../e2e/support/agent.ts';
import { expect, test } from '../e2e/support/console.ts';

/** Pictures of triage, the guides and what is beside them, as those of pictures.spec.ts. */
const all = process.env['PIN_DESK_PICTURES'] === 'all';
const documented = new Set(['triage', 'guide']);
const folder = resolve(import.meta.dirname, '../..', all ? 'test-results/pictures' : 'docs/pictures');
mkdirSync(folder, { recursive: true });

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 640, height: 600 } } as const;
type Variant = { readonly scheme: 'light' | 'dark'; readonly size: keyof typeof sizes; readonly language: 'da' | 'en' };
const variants: readonly Variant[] = all
  ? [
      { scheme: 'light', size: 'wide', language: 'da' },
      { scheme: 'dark', size: 'wide', language: 'en' },
      { scheme: 'light', size: 'narrow', language: 'en' },
      { scheme: 'dark', size: 'narrow', language: 'da' },
    ]
  : [{ scheme: 'light', size: 'wide', language: 'da' }];

for (const { scheme, size, language } of variants) {
  test(`pictures of the guidance ${scheme} ${size} ${language}`, async ({ app }) => {
    test.setTimeout(180_000);
    const agent = new Agent(app);
    const { page } = agent;
    const take = async (name: string) => {
      if (!all && !documented.has(name)) return;
      const suffix = all ? `-${size}-${scheme}-${language}` : '';
      await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    };
    const way = (number: number): Locator => page.locator(`[data-testid="triage-way"][data-way="${number}"] button`);
    const steps = async (count: number) => {
      for (let done = 1; done <= count; done += 1) {
        await agent.get('guide-next').click();
        await expect(page.locator('[data-testid="guide-step"][data-done="true"]')).toHaveCount(done);
      }
    };
    await page.setViewportSize(sizes[size]);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate((value) => {
      localStorage.setItem('pin-desk.language', value);
      localStorage.setItem('pin-desk.caller-language', value);
    }, language);
    await page.reload();
    await agent.signIn();
    await take('triage-ready');
    await agent.get('case-start').click();
    await expect(agent.get('triage-question')).toHaveCount(2);
    await take('triage-form');
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await take('triage');
    await page.keyboard.press('Control+Shift+M');
    await take('triage-more');
    await page.keyboard.press('Control+Shift+M');
    await agent.option('case-purpose', 'pin-forgotten').click();
    await agent.field('case-call-id').fill('4711');
    await agent.get('case-open').click();
    await expect(agent.field('citizen-search')).toBeFocused();
    await take('triage-search');
    await page.keyboard.press('Control+Shift+T');
    await take('triage-focus');
    await agent.get('triage-choose').click();
    await expect(agent.get('guide-next')).toBeFocused();
    await take('guide-start');
    await steps(5);
    await take('guide');
    await page.keyboard.press('.');
    await expect(agent.get('guide-help')).toBeVisible();
    await take('guide-stuck');
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('pas');
    await take('see');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+O');
    await page.keyboard.type('aa');
    await take('facts');
    await page.keyboard.press('Escape');
    await agent.option('guide-language', 'kl').click();
    await expect(page.locator('[data-testid="notice"][data-code="no-text"]')).toBeVisible();
    await take('guide-kl');
    for (const number of [2, 3, 5, 6] as const) {
      await way(number).click();
      await expect(agent.get('guide-next')).toBeFocused();
      await steps(2);
      await take(`guide-way-${number}`);
    }
    await page.keyboard.press('Control+Shift+P');
    await expect(agent.field('citizen-search')).toBeFocused();
    await take('triage-back');
    await agent.find((await citizenIn(app, 'number-too-new')).cpr);
    await expect(agent.get('citizen-gate').first()).toBeVisible();
    await take('triage-gate');
    await agent.closeCase();
    await agent.get('nav-settings').click();
    await take('settings-languages');
  });
}
