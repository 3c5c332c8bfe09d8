// R26 as the citizen sees it: the notice of an issue lies beside the text message, and the phone keeps the console's time.
import { AxeBuilder } from '@axe-core/playwright';
import { Agent, advance, type PracticePhone } from './support/agent.ts';
import { citizens, type PracticeCitizen } from './support/command-line.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';

const hour = 3_600_000;

/** A citizen with an e-mail address on file, and their phone. */
async function withAddress(app: RunningApp, agent: Agent): Promise<{ phone: PracticePhone; citizen: PracticeCitizen }> {
  const [first, ...others] = await citizens(app.dataFolder, 'genuine');
  if (!first) throw new Error('no genuine citizen');
  const phone = await agent.phone(first);
  for (const citizen of [first, ...others]) {
    await phone.field('practice-citizen').fill(citizen.cpr);
    await phone.field('practice-citizen').press('Enter');
    // The strip writes the number with spaces in it: by then the phone is this citizen's.
    await expect(phone.page.getByText(new RegExp([...(citizen.phone ?? '').slice(1)].join('\\s?')))).toBeVisible();
    if ((await phone.page.getByText('@').count()) > 0) return { phone, citizen };
  }
  throw new Error('no genuine citizen has an e-mail address');
}

for (const { scheme, language, subject } of [
  { scheme: 'light', language: 'da', subject: 'Midlertidig pinkode til din MitID-app' },
  { scheme: 'dark', language: 'en', subject: 'Temporary PIN code for your MitID app' },
] as const) {
  test(`R26: the citizen who was sent a PIN finds the notice on the phone, ${scheme} ${language}`, async ({ app }) => {
    const agent = new Agent(app);
    await agent.signIn();
    const { phone, citizen } = await withAddress(app, agent);
    const { page } = phone;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.locator(`[data-testid="practice-language-option"][data-value="${language}"]`).click();
    await expect(phone.get('practice-mail')).toHaveCount(0);
    const check = async (state: string) => {
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        state,
      ).toEqual([]);
    };
    await check('none');
    await agent.pass(citizen);
    await agent.issue();
    await phone.code();
    await expect(phone.get('practice-mail')).toHaveCount(1);
    await expect(phone.get('practice-mail')).toContainText(subject);
    // A notice holds no code (R26), so that reading the mail is not having the phone.
    await expect(phone.get('practice-mail')).not.toContainText(/\d{4}\s?\d{4}/);
    await check('one');
    const clock = phone.get('practice-screen').locator('time').first();
    const shown = async () => Date.parse((await clock.getAttribute('datetime')) ?? '');
    const before = await shown();
    await advance(app, hour);
    await expect.poll(shown).toBeGreaterThanOrEqual(before + hour);
  });
}
