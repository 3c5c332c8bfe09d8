import { AxeBuilder } from '@axe-core/playwright';
import { Agent, advance, citizenIn, messages, type PracticePhone } from './support/agent.ts';
import type { PracticeCitizen } from './support/command-line.ts';
import { citizens } from './support/command-line.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';

const hour = 3_600_000;

/** WCAG 2.2 AA as far as a machine can see it, in both schemes. */
async function check({ page }: PracticePhone, state: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      // Electron gives no second page to a context, which axe's other mode needs.
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      `${state}, ${colorScheme}`,
    ).toEqual([]);
  }
}

/** A case about the citizen on the agent's screen, and the citizen's phone beside it with its app ready for use. */
async function atBoth(app: RunningApp, citizen: PracticeCitizen): Promise<{ agent: Agent; phone: PracticePhone }> {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.field('document-number')).toBeVisible();
  const phone = await agent.phone(citizen);
  await phone.setState('ready');
  await phone.page.getByTestId('practice-more').locator('summary').click();
  return { agent, phone };
}

async function tapAll(phone: PracticePhone, ...items: readonly string[]): Promise<void> {
  for (const item of items) {
    if (item === 'next') await phone.get('practice-next').click();
    else await phone.item(item).click();
  }
}

const pinMenu = ['id-app', 'menu', 'app-settings', 'pin-code'] as const;

async function setPin(phone: PracticePhone, pin: string): Promise<void> {
  await phone.screen('new-pin-code');
  await phone.type(pin);
  await phone.screen('repeat-pin-code');
  await phone.type(pin);
  await phone.screen('biometrics');
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'pin-changed');
}

const choose = (phone: PracticePhone, id: string, value: string) =>
  phone.page.locator(`[data-testid="${id}-option"][data-value="${value}"]`).click();

/** The case says by which way the citizen set a new PIN. */
const toldByWay = (agent: Agent, way: number) =>
  expect(
    agent.page.locator('li', { has: agent.page.locator('time') }).filter({ hasText: `(vej ${way})` }),
  ).toBeVisible();

const withPassport = async (app: RunningApp): Promise<PracticeCitizen> => {
  const found = (await citizens(app.dataFolder, 'genuine')).find(({ documents }) =>
    documents.some(({ kind, status }) => kind === 'passport' && status === 'valid'),
  );
  if (!found) throw new Error('no genuine citizen has a passport');
  return found;
};

test('way 1: the passport is scanned, one part fails and is done again, and a new PIN is set', async ({ app }) => {
  const { agent, phone } = await atBoth(app, await withPassport(app));
  await tapAll(phone, ...pinMenu, 'forgot-your-pin-code', 'next', 'use-passport-id-card');
  await phone.screen('terms');
  await phone.get('practice-next').click();
  await expect(phone.get('practice-tick').getByTestId('field-error')).toBeVisible();
  await check(phone, 'terms');
  await tapAll(phone, 'accept-terms', 'privacy-policy', 'back', 'next');
  await phone.screen('scan-code');
  await check(phone, 'scan');
  await phone.get('practice-next').click();
  await phone.screen('read-chip');
  await choose(phone, 'practice-scan', 'chip');
  await phone.get('practice-next').click();
  await phone.screen('scan-failed');
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'chip-failed');
  await check(phone, 'scan failed');
  await choose(phone, 'practice-scan', 'ok');
  await tapAll(phone, 'try-again', 'next');
  await phone.screen('scan-face');
  await phone.get('practice-next').click();
  await setPin(phone, '240713');
  await toldByWay(agent, 1);
});

test('way 1: a foreign passport without a CPR number needs a P-code', async ({ app }) => {
  const found = await citizenIn(app, 'foreign-passport');
  const agent = new Agent(app);
  await agent.signIn();
  const phone = await agent.phone(found);
  await phone.setState('ready');
  await phone.page.getByTestId('practice-more').locator('summary').click();
  await choose(phone, 'practice-no-cpr', 'yes');
  await phone.get('practice-issue-p-code').click();
  const code = (await phone.get('practice-p-code').getAttribute('data-code')) ?? '';
  await tapAll(phone, ...pinMenu, 'forgot-your-pin-code', 'next', 'use-passport-id-card', 'accept-terms', 'next');
  await phone.screen('p-code');
  await check(phone, 'P-code');
  await phone.type(code === '00000000' ? '11111111' : '00000000');
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'wrong-p-code');
  await phone.type(code);
  await phone.screen('scan-code');
});

test('way 2: the current PIN sets a new one, and three wrong ones lock the app', async ({ app }) => {
  const { agent, phone } = await atBoth(app, await citizenIn(app, 'genuine'));
  const first = (await phone.get('practice-current-pin').getAttribute('data-pin')) ?? '';
  await tapAll(phone, ...pinMenu, 'change-your-pin-code', 'next');
  await phone.screen('current-pin-code');
  await check(phone, 'current PIN');
  await phone.type(first);
  await phone.screen('new-pin-code');
  await phone.type(first);
  await phone.type(first);
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'pin-reused');
  await setPin(phone, '240713');
  await toldByWay(agent, 2);
  await expect(phone.get('practice-current-pin')).toHaveAttribute('data-pin', '');
  await tapAll(phone, 'not-now', 'next', 'menu', 'app-settings', 'pin-code', 'change-your-pin-code', 'next');
  for (const _ of [1, 2]) {
    await phone.type('314159');
    await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'wrong-pin');
  }
  await phone.type('314159');
  await phone.screen('app-locked');
});

test('way 3: MitID.dk sends a temporary PIN after 24 hours, and the case hears of the new PIN', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  let phone: PracticePhone | null = null;
  let logIn = '';
  let played: PracticeCitizen | null = null;
  for (const citizen of await citizens(app.dataFolder, 'genuine')) {
    if (phone) {
      await phone.field('practice-citizen').fill(citizen.cpr);
      await expect(phone.get('practice-screen')).toBeVisible();
    } else phone = await agent.phone(citizen);
    played = citizen;
    logIn = (await phone.get('practice-authenticators').getAttribute('data-authenticators')) ?? '';
    if (logIn) break;
  }
  if (!phone || !played || !logIn) throw new Error('no genuine citizen can log in without the app');
  await phone.setState('ready');
  await phone.item('browser').click();
  await phone.screen('browser-log-in');
  await check(phone, 'log in');
  await phone.item(`log-in-${logIn}`).click();
  await phone.screen('browser-overview');
  await phone.item('identification-methods-view').click();
  await check(phone, 'methods');
  await tapAll(phone, 'send-new-pin', 'reactivate-app', 'next');
  await phone.screen('browser-wait');
  await expect(phone.get('practice-wait')).toBeVisible();
  await check(phone, 'wait');
  await advance(app, 23 * hour);
  expect(await messages(app)).toEqual([]);
  await advance(app, hour + 1000);
  await phone.screen('browser-sent');
  // A day later the agent's session is over.
  await agent.signIn();
  await agent.openCase();
  await agent.find(played.cpr);
  await expect(agent.field('document-number')).toBeVisible();
  const code = await phone.code();
  await tapAll(phone, 'home', ...pinMenu, 'forgot-your-pin-code', 'next', 'temporary-pin-code');
  await phone.type(code);
  await setPin(phone, '240713');
  await toldByWay(agent, 3);
  expect(await messages(app)).toHaveLength(1);
});

test('way 5: a centre’s code comes at once and unlocks the app', async ({ app }) => {
  const { agent, phone } = await atBoth(app, await citizenIn(app, 'genuine'));
  await phone.setState('locked');
  await phone.get('practice-centre-code').click();
  const code = await phone.code();
  await tapAll(phone, 'id-app', 'change-pin-code', 'temporary-pin-code');
  await phone.type(code);
  await setPin(phone, '240713');
  await toldByWay(agent, 5);
  await tapAll(phone, 'not-now', 'next');
  await phone.screen('app-ready');
});

test('way 6: Face ID is switched on, and stays so', async ({ app }) => {
  const { phone } = await atBoth(app, await citizenIn(app, 'genuine'));
  const before = await phone.get('practice-biometrics').getAttribute('data-on');
  const after = before === 'true' ? 'false' : 'true';
  await tapAll(phone, 'id-app', 'menu', 'app-settings', 'face-id');
  await check(phone, 'Face ID');
  const face = phone.item('approve-with-face-id');
  await expect(face).toHaveAttribute('aria-checked', before ?? '');
  await face.click();
  await expect(face).toHaveAttribute('aria-checked', after);
  await expect(phone.get('practice-biometrics')).toHaveAttribute('data-on', after);
});

test('several users on one app: the phone asks who it is', async ({ app }) => {
  const [one, other] = await citizens(app.dataFolder, 'genuine');
  if (!one || !other) throw new Error('two genuine citizens are needed');
  const { phone } = await atBoth(app, one);
  await phone.field('practice-add-user').fill(other.cpr);
  await phone.field('practice-add-user').press('Enter');
  await expect(phone.get('practice-users')).toHaveAttribute('data-users', '2');
  await tapAll(phone, ...pinMenu, 'change-your-pin-code', 'next');
  await phone.screen('choose-user');
  await check(phone, 'choose user');
  await expect(phone.item('user-3')).toHaveCount(0);
  await phone.item('user-2').click();
  await phone.screen('current-pin-code');
});
