import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Agent, citizenIn, type PracticePhone } from '../e2e/support/agent.ts';
import { citizens } from '../e2e/support/command-line.ts';
import { expect, test } from '../e2e/support/console.ts';

/** Every screen of the practice phone on ways 1, 2, 3 and 6, to be looked at; taken with `PIN_DESK_PICTURES=all` only. */
const all = process.env['PIN_DESK_PICTURES'] === 'all';
const folder = resolve(import.meta.dirname, '../..', 'test-results/pictures');

const variants = [
  { scheme: 'light', language: 'da' },
  { scheme: 'dark', language: 'en' },
] as const;

for (const { scheme, language } of variants) {
  test(`practice phone ${scheme} ${language}`, async ({ app }) => {
    test.skip(!all, 'the documents need no picture of it');
    test.setTimeout(180_000);
    mkdirSync(folder, { recursive: true });
    const agent = new Agent(app);
    await agent.page.emulateMedia({ colorScheme: scheme });
    await agent.signIn();
    const found = await citizens(app.dataFolder, 'genuine');
    const citizen = found.find(({ documents }) =>
      documents.some(({ kind, status }) => kind === 'passport' && status === 'valid'),
    );
    if (!citizen) throw new Error('no genuine citizen has a passport');
    const phone: PracticePhone = await agent.phone(citizen);
    const { page } = phone;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.locator(`[data-testid="practice-language-option"][data-value="${language}"]`).click();
    const take = async (name: string) => {
      await page.screenshot({ path: join(folder, `phone-${name}-${scheme}-${language}.png`) });
    };
    const tapAll = async (...items: readonly string[]) => {
      for (const item of items) {
        if (item === 'next') await phone.get('practice-next').click();
        else await phone.item(item).click();
      }
    };
    const choose = (id: string, value: string) =>
      page.locator(`[data-testid="${id}-option"][data-value="${value}"]`).click();
    await phone.setState('ready');
    await take('home');
    await phone.get('practice-more').locator('summary').click();
    await tapAll('id-app', 'menu', 'app-settings');
    await take('settings');
    await phone.item('face-id').click();
    await take('face-id');
    await tapAll('back', 'pin-code');
    await take('pin-code');
    await tapAll('change-your-pin-code');
    await take('change');
    await phone.get('practice-next').click();
    await phone.type('123456');
    await expect(phone.get('practice-message')).toBeVisible();
    await take('current-pin');
    await tapAll('back', 'back', 'forgot-your-pin-code', 'next', 'use-passport-id-card', 'next');
    await take('terms');
    await tapAll('accept-terms', 'next');
    await take('scan-code');
    await phone.get('practice-next').click();
    await phone.screen('read-chip');
    await take('read-chip');
    await choose('practice-scan', 'face');
    await phone.get('practice-next').click();
    await phone.screen('scan-face');
    await take('scan-face');
    await phone.get('practice-next').click();
    await phone.screen('scan-failed');
    await take('scan-failed');
    const other = await citizenIn(app, 'genuine', found.indexOf(citizen) === 0 ? 1 : 0);
    await phone.field('practice-add-user').fill(other.cpr);
    await phone.field('practice-add-user').press('Enter');
    await expect(phone.get('practice-users')).toBeVisible();
    await tapAll('home', 'id-app', 'menu', 'app-settings', 'pin-code', 'forgot-your-pin-code', 'next');
    await take('choose-user');
    await tapAll('home', 'browser');
    await take('log-in');
    const logIn = await phone.get('practice-authenticators').getAttribute('data-authenticators');
    await phone.item(`log-in-${logIn || 'chip'}`).click();
    if (!logIn) return;
    await phone.screen('browser-overview');
    await take('overview');
    await phone.item('identification-methods-view').click();
    await take('methods');
    await tapAll('send-new-pin', 'reactivate-app');
    await take('reactivate');
    await phone.get('practice-next').click();
    await phone.screen('browser-wait');
    await take('wait');
  });
}
