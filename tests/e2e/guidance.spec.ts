import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import wayOne from '../../resources/guides/way-1.json' with { type: 'json' };
import wayTwo from '../../resources/guides/way-2.json' with { type: 'json' };
import screens from '../../resources/phone/screens.json' with { type: 'json' };
import { Agent, citizenIn, verifyLedger } from './support/agent.ts';
import { expect, test } from './support/console.ts';

const twoSteps = wayTwo.starts[0]?.steps ?? [];

const way = (agent: Agent, number: number) => agent.page.locator(`[data-testid="triage-way"][data-way="${number}"]`);
const answer = (agent: Agent, question: string, value: string) =>
  agent.page.locator(
    `[data-testid="triage-question"][data-question="${question}"] [data-testid="triage-question-option"][data-value="${value}"]`,
  );
const done = (agent: Agent) => agent.page.locator('[data-testid="guide-step"][data-done="true"]');
const now = (agent: Agent) => agent.page.locator('[data-testid="guide-step"][aria-current="step"]');
/** The two questions that are asked of everybody, once they are there. */
const triageShown = (agent: Agent) => expect(agent.get('triage-question')).toHaveCount(2);

/** A case whose caller takes way 2, which is open to them. */
async function guided(agent: Agent): Promise<void> {
  await agent.signIn();
  await agent.openCase();
  await answer(agent, 'knowsPin', 'yes').click();
  await expect(way(agent, 2)).toHaveAttribute('data-open', 'true');
  await agent.get('triage-choose').click();
  await expect(agent.get('guide-next')).toBeFocused();
}

async function check(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    state,
  ).toEqual([]);
}

test('two keys, then the best way, by keyboard alone: at most eight key actions, and Enter walks to the end', async ({
  app,
}) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  let actions = 0;
  const key = async (name: string) => {
    actions += 1;
    await page.keyboard.press(name);
  };
  await expect(agent.get('case-start')).toBeFocused();
  await key('Enter');
  await triageShown(agent);
  await key('j');
  await expect(answer(agent, 'knowsPin', 'yes')).toHaveAttribute('aria-pressed', 'true');
  await key('i');
  await expect(agent.get('triage-way').first()).toHaveAttribute('data-way', '2');
  await key('3');
  await expect(agent.field('case-call-id')).toBeFocused();
  actions += 1;
  await page.keyboard.type('guided-1');
  await key('Control+Shift+W');
  await expect(way(agent, 2)).toHaveAttribute('data-chosen', 'true');
  await expect(agent.field('case-call-id')).toBeFocused();
  await key('Enter');
  await expect(agent.get('guide-next')).toBeFocused();
  expect(actions).toBeLessThanOrEqual(8);

  await expect(agent.get('citizen-search')).toHaveCount(0);
  await expect(agent.get('say-summary')).toHaveText(wayTwo.summary.da);
  for (const [index, id] of twoSteps.entries()) {
    const step = wayTwo.steps.find((one) => one.id === id);
    await expect(now(agent)).toHaveAttribute('data-step', id);
    await expect(agent.get('guide-screen')).toHaveAttribute('data-screen', step?.screen ?? '');
    await expect(agent.get('say-step')).toHaveText(step?.text.da ?? '');
    const marked = agent.get('screen-picture').locator('[data-marked]');
    await expect(marked).toHaveCount(step?.item ? 1 : 0);
    await page.keyboard.press('Enter');
    await expect(done(agent)).toHaveCount(index + 1);
  }
  await page.keyboard.press('Control+Enter');
  await expect(agent.get('case-start')).toBeVisible();
  await page.keyboard.press('Control+h');
  await expect(agent.get('recent-case').first()).toContainText('Vist en anden vej');
  expect((await verifyLedger(app)).intact).toBe(true);
});

test('triage is never in the way: six ways beside the form, answers go along, and no answer is needed', async ({
  app,
}) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.get('case-start').click();
  await expect(agent.get('triage-way')).toHaveCount(6);
  await triageShown(agent);
  await answer(agent, 'passportChip', 'passport').click();
  await agent.option('case-purpose', 'pin-forgotten').click();
  // Letters are text while the call's number is typed; the chord leads to triage, Esc back to the number.
  await page.keyboard.type('jul 1');
  await expect(agent.field('case-call-id')).toHaveValue('jul 1');
  await expect(answer(agent, 'knowsPin', 'yes')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+Shift+T');
  await expect(agent.get('triage-choose')).toBeFocused();
  await page.keyboard.press('k');
  await expect(answer(agent, 'knowsPin', 'no')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(agent.field('case-call-id')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(agent.field('citizen-search')).toBeFocused();
  await expect(answer(agent, 'passportChip', 'passport')).toHaveAttribute('aria-pressed', 'true');
  await expect(answer(agent, 'knowsPin', 'no')).toHaveAttribute('aria-pressed', 'true');
  await expect(agent.get('triage-way')).toHaveCount(6);
  await expect(way(agent, 1)).toHaveAttribute('data-open', 'true');
  // Two answers as fast as a hand can give them: both are kept.
  await page.keyboard.press('Control+Shift+T');
  await page.keyboard.press('l');
  await page.keyboard.press('o');
  await expect(answer(agent, 'knowsPin', 'unsure')).toHaveAttribute('aria-pressed', 'true');
  await expect(answer(agent, 'passportChip', 'no')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Shift+M');
  await expect(agent.get('triage-question')).toHaveCount(10);
  await answer(agent, 'mitidBlocked', 'yes').click();
  await expect(way(agent, 4)).toHaveAttribute('data-open', 'false');
  await expect(way(agent, 5)).toHaveAttribute('data-best', 'true');
  // The same answer once more takes it back.
  await answer(agent, 'mitidBlocked', 'yes').click();
  await expect(way(agent, 4)).toHaveAttribute('data-open', 'true');
  const citizen = await citizenIn(app, 'genuine');
  await agent.find(citizen.cpr);
  await expect(agent.get('document-type')).toBeVisible();
});

test('skipped by one key: way 4, and the search has the focus again', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.openCase();
  await triageShown(agent);
  await expect(agent.field('citizen-search')).toBeFocused();
  await agent.page.keyboard.press('Control+Shift+N');
  await expect(way(agent, 4)).toHaveAttribute('data-chosen', 'true');
  await expect(agent.get('triage-question')).toHaveCount(0);
  await expect(agent.field('citizen-search')).toBeFocused();
});

test('a closed way can be chosen and is marked; one key leads back to the verification', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.openCase();
  await expect(way(agent, 6)).toHaveAttribute('data-open', 'false');
  await way(agent, 6).click();
  await expect(page.locator('[data-testid="notice"][data-code="override"]')).toBeVisible();
  await expect(way(agent, 6)).toContainText('Valgt (lukket)');
  await page.keyboard.press('Control+Shift+P');
  await expect(agent.field('citizen-search')).toBeFocused();
  await expect(way(agent, 4)).toHaveAttribute('data-chosen', 'true');
  const citizen = await citizenIn(app, 'genuine');
  await agent.find(citizen.cpr);
  await expect(agent.get('document-type')).toBeVisible();
});

test('what the console knows closes ways: a number too new leaves the passport and the centre', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.openCase();
  await answer(agent, 'passportChip', 'passport').click();
  const citizen = await citizenIn(app, 'number-too-new');
  await agent.find(citizen.cpr);
  await expect(agent.get('citizen-gate').first()).toBeVisible();
  await expect(way(agent, 4)).toHaveAttribute('data-open', 'false');
  await expect(way(agent, 1)).toHaveAttribute('data-best', 'true');
  await agent.get('triage-choose').click();
  await expect(agent.get('guide-next')).toBeFocused();
  await expect(agent.get('say-summary')).toHaveText(wayOne.summary.da);
});

test('stuck: the step is marked and its help shown; Backspace goes back; a start is chosen by its key', async ({
  app,
}) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.openCase();
  await way(agent, 1).click();
  await expect(agent.get('guide-next')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(done(agent)).toHaveCount(1);
  await page.keyboard.press('.');
  const second = wayOne.steps.find(({ id }) => id === wayOne.starts[0]?.steps[1]);
  await expect(agent.get('guide-help')).toHaveText(second?.help.da ?? '');
  await expect(now(agent)).toContainText('Borgeren sad fast her');
  await expect(page.getByText('Gik i stå undervejs i vej 1')).toBeVisible();
  await page.keyboard.press('.');
  await expect(agent.get('guide-help')).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(done(agent)).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(now(agent)).toHaveAttribute('data-step', wayOne.starts[1]?.steps[0] ?? '');
  await expect(agent.option('guide-start', 'p-code')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Shift+D');
  await expect(agent.get('guide-requirements').getByRole('listitem')).toHaveCount(0);
});

test('the language changes in the middle of a step and keeps the place; Kalaallisut says what there is', async ({
  app,
}) => {
  const agent = new Agent(app);
  const { page } = agent;
  await guided(agent);
  for (const steps of [1, 2]) {
    await page.keyboard.press('Enter');
    await expect(done(agent)).toHaveCount(steps);
  }
  const third = wayTwo.steps.find(({ id }) => id === twoSteps[2]);
  await page.keyboard.press('Control+l');
  await expect(agent.get('say-step')).toHaveText(third?.text.en ?? '');
  await expect(done(agent)).toHaveCount(2);
  await page.keyboard.press('Control+l');
  await expect(agent.option('guide-language', 'kl')).toHaveAttribute('aria-pressed', 'true');
  const notice = page.locator('[data-testid="notice"][data-code="no-text"]');
  await expect(notice).toHaveText(
    'Teksterne findes ikke på grønlandsk (kalaallisut). De findes på: dansk, engelsk. Her står de på engelsk.',
  );
  await expect(agent.get('say-step')).toHaveText(third?.text.en ?? '');
  await expect(now(agent).locator('[lang="en"]')).toHaveText(third?.text.en ?? '');
  await expect(done(agent)).toHaveCount(2);
  // Names of days for this caller are none that Chromium would make up in English.
  await page.keyboard.press('Control+Shift+O');
  await expect(agent.get('facts-week').locator('tbody')).toHaveAttribute('lang', 'kl');
  await expect(agent.get('facts-week').locator('th').first()).toHaveText(/, (sap|ata|mar|pin|sis|tal|arf)$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await expect(notice).toHaveCount(0);
  await expect(agent.get('say-step')).toHaveText(third?.text.da ?? '');
});

test('"What do you see?" finds the step from a few letters on the screen, in either language', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await guided(agent);
  await page.keyboard.press('Control+Shift+F');
  await expect(agent.get('see')).toBeFocused();
  await page.keyboard.type('current');
  const first = agent.get('see-result').first();
  await expect(first).toHaveAttribute('data-screen', 'current-pin-code');
  await check(page, 'see');
  await page.keyboard.press('Enter');
  await expect(agent.get('guide-screen')).toHaveAttribute('data-screen', 'current-pin-code');
  await expect(agent.get('guide-next')).toBeFocused();
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('privatlivs');
  await expect(agent.get('see-result')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('qqq');
  await expect(agent.get('see-result')).toHaveCount(0);
  expect(screens.screens.length).toBeGreaterThan(20);
});

test('facts to say: opening hours where the caller is, the centre of their municipality', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.openCase();
  await page.keyboard.press('Control+Shift+O');
  await expect(agent.field('centre-search')).toBeFocused();
  await page.keyboard.type('kobenh');
  await expect(agent.get('centre')).toHaveCount(1);
  await expect(agent.get('centre')).toContainText('København');
  await expect(agent.get('facts-week').locator('tr')).not.toHaveCount(0);
  const denmark = await agent.get('facts-week').innerText();
  await agent.get('facts-zone').selectOption('America/Nuuk');
  await expect(agent.get('facts-week')).not.toHaveText(denmark);
  await expect(agent.get('facts')).toContainText('P-kode');
  await check(page, 'facts');
  await page.keyboard.press('Escape');
  await expect(agent.field('citizen-search')).toBeFocused();
});

test('a case begins in the languages of the settings, and the text message has its own', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.get('nav-settings').click();
  await agent.option('setting-caller-language', 'en').click();
  await agent.option('setting-sms-language', 'da').click();
  await agent.pass(await citizenIn(app, 'genuine'));
  await expect(agent.option('say-language', 'en')).toHaveAttribute('aria-pressed', 'true');
  await expect(agent.option('sms-language', 'da')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Shift+Y');
  await expect(agent.option('sms-language', 'en')).toHaveAttribute('aria-pressed', 'true');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`accessible: triage and guide, ${scheme}`, async ({ app }) => {
    const agent = new Agent(app);
    const { page } = agent;
    await page.emulateMedia({ colorScheme: scheme });
    await agent.signIn();
    await agent.get('case-start').click();
    await triageShown(agent);
    await page.keyboard.press('Control+Shift+M');
    await check(page, 'triage beside the form');
    await page.keyboard.press('Control+Shift+M');
    await agent.option('case-purpose', 'pin-change').click();
    await agent.field('case-call-id').fill('1');
    await agent.get('case-open').click();
    await way(agent, 6).click();
    await expect(agent.get('guide-next')).toBeFocused();
    await page.keyboard.press('.');
    await expect(agent.get('guide-help')).toBeVisible();
    await check(page, 'guide, closed way, stuck');
    await page.setViewportSize({ width: 640, height: 600 });
    await check(page, 'guide, narrow');
  });
}
