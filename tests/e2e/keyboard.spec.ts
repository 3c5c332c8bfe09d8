import type { Page } from '@playwright/test';
import { Agent, citizenIn, messages } from './support/agent.ts';
import { answers } from './support/command-line.ts';
import { expect, test } from './support/console.ts';

/** Twice, as what has no way back wants it. */
async function twice(page: Page, chord: string): Promise<void> {
  await page.keyboard.press(chord);
  await page.keyboard.press(chord);
}

/** Enter closes the case once the guard against a double Enter is over; an early one does nothing. */
const pressUntilClosed = (agent: Agent) =>
  expect(async () => {
    await agent.page.keyboard.press('Enter');
    await expect(agent.get('case-start')).toBeVisible({ timeout: 2000 });
  }).toPass();

test('a key for everything around a case: places, language, colours, sheet, palette, lock', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  const press = (chord: string) => page.keyboard.press(chord);
  await agent.signIn();
  await press('Control+6');
  await expect(agent.get('nav-settings')).toHaveAttribute('aria-current', 'page');
  await press('Control+Shift+S');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await press('Control+Shift+S');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await press('Control+Shift+L');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await press('Control+1');
  await expect(agent.get('case-start')).toBeVisible();
  const opening = app.electronApp.waitForEvent('window');
  await press('Control+5');
  await expect((await opening).getByTestId('practice-citizen')).toBeVisible();
  await press('Control+g');
  await expect(agent.get('case-purpose')).toBeVisible();
  await press('Escape');
  await expect(agent.get('case-start')).toBeFocused();
  for (const chord of ['?', 'F1', 'Control+/']) {
    await press(chord);
    await expect(agent.get('cheat-sheet')).toBeVisible();
    await press('Escape');
    await expect(agent.get('cheat-sheet')).toHaveCount(0);
    await expect(agent.get('case-start')).toBeFocused();
  }
  await press('Control+h');
  await expect(agent.get('recent-cases')).toBeVisible();
  // One at a time, and the key that opened it closes it.
  await press('Control+k');
  await expect(agent.get('recent-cases')).toHaveCount(0);
  await expect(agent.get('palette-input')).toBeFocused();
  await press('Control+k');
  await expect(agent.get('palette')).toHaveCount(0);
  await press('F1');
  await press('F4');
  await expect(agent.get('cheat-sheet')).toHaveCount(0);
  await expect(agent.field('sign-in-password')).toBeFocused();
  await press('Control+Shift+Q');
  await expect(agent.field('sign-in-password')).toBeVisible();
  await press('Control+Shift+Q');
  await expect(agent.field('sign-in-user')).toBeFocused();
});

test('a key for every way out of a step', async ({ app }) => {
  test.setTimeout(90_000);
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.field('document-number')).toBeVisible();

  await page.keyboard.press('Control+b');
  await expect(agent.get('case-wrong-citizen')).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect(agent.get('citizen-search')).toBeVisible();

  await agent.find(citizen.cpr);
  await expect(agent.field('document-number')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(agent.option('say-language', 'en')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('F8');
  await expect(agent.get('block-scope')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(agent.get('block-open')).toBeVisible();
  await page.keyboard.press('F8');
  await page.keyboard.press('a');
  await expect(agent.get('block-confirm')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(agent.get('block-undo')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(agent.get('block-undo')).toHaveCount(0);
  await twice(page, 'Control+d');
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'declined');
  await page.keyboard.press('Control+Enter');
  await expect(agent.get('case-start')).toBeVisible();

  await agent.openCase();
  await twice(page, 'Control+u');
  await expect(agent.get('case-start')).toBeVisible();

  await agent.openCase();
  await twice(page, 'F9');
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'suspicion');
});

test('a key for everything in a question', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  const first = await agent.get('question-prompt').innerText();
  await page.keyboard.press('F2');
  await expect(agent.get('question-prompt')).not.toHaveText(first);
  await page.keyboard.press('F2');
  await expect(agent.get('question-prompt')).toHaveText(first);
  // What is typed stays while something lies over it.
  await page.keyboard.type('Hassel? 1');
  await page.keyboard.press('F1');
  await page.keyboard.press('F3');
  await page.keyboard.press('Escape');
  await expect(agent.field('question-answer')).toHaveValue('Hassel? 1');
  await expect(agent.field('question-answer')).toBeFocused();
  for (let index = 1; index <= 3; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    await page.keyboard.press('F3');
  }
  await expect(agent.get('question')).toHaveAttribute('data-index', '4');
  await twice(page, 'Control+o');
  await expect(agent.get('line-lost')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(agent.get('question')).toBeVisible();
  await twice(page, 'Control+Shift+E');
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'failed');
});

test('a key for everything after the verdict; no double Enter closes a case', async ({ app }) => {
  test.setTimeout(90_000);
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.pass(citizen);
  await page.keyboard.press('Control+e');
  await expect(agent.field('case-note')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('1');
  await expect(agent.get('issue-submit')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  await expect(agent.get('case-close')).toBeVisible();
  await page.keyboard.press('2');
  await expect(agent.get('guide-next')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(agent.get('guide-step').nth(0)).toHaveAttribute('data-done', 'true');
  await expect(agent.get('guide-next')).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(agent.get('guide-step').nth(0)).toHaveAttribute('data-done', 'false');
  await twice(page, 'Control+Shift+K');
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'revoked');
  await page.keyboard.press('Control+e');
  await expect(agent.field('case-note')).toBeFocused();
  await pressUntilClosed(agent);
  await expect(agent.get('recent-pin').first()).toHaveText(/^Leveret \d\d\.\d\d, trukket tilbage, ikke brugt$/);

  // The last "doesn't know" brings the note under the agent's fingers.
  await agent.startAsking(await citizenIn(app, 'genuine', 1));
  for (let index = 1; index <= 6; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    await page.keyboard.press('F3');
  }
  await expect(agent.field('case-note')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(agent.get('verdict')).toBeVisible();
  await pressUntilClosed(agent);
});

test('Enter right behind the answer sends the PIN, however fast it follows; behind a "yes" it sends nothing', async ({
  app,
}) => {
  test.setTimeout(90_000);
  const agent = new Agent(app);
  const { page } = agent;
  // Both keys in one go: main cannot have answered the first when the second comes.
  const atOnce = (...keys: readonly string[]) =>
    page.evaluate((all) => {
      for (const key of all) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
      }
    }, keys);
  await agent.signIn();
  await agent.pass(await citizenIn(app, 'genuine'));
  await expect(agent.option('issue-coached', 'no')).toBeFocused();
  await atOnce('1', 'Enter', 'Enter');
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  await agent.closeCase();

  await agent.pass(await citizenIn(app, 'genuine', 1));
  await expect(agent.option('issue-coached', 'no')).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  await agent.closeCase();

  await agent.pass(await citizenIn(app, 'genuine', 2));
  await expect(agent.option('issue-coached', 'no')).toBeFocused();
  await atOnce('2', 'Enter');
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'referred');
  await expect(agent.get('issue-status')).toHaveCount(0);
  expect(await messages(app)).toHaveLength(2);
});

test('a search that was refused stays to be put right, and a number that nobody has is told as one', async ({
  app,
}) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.openCase();
  await agent.find('9999999999');
  await expect(agent.get('citizen-search').getByTestId('field-error')).toHaveAttribute('data-code', 'search-number');
  await expect(agent.field('citizen-search')).toHaveValue('9999999999');
  await expect(agent.field('citizen-search')).toBeFocused();
  await agent.find('+45 99 99 99 99');
  await expect(agent.get('notice')).toHaveText(/^Ingen har det nummer/);
  await expect(agent.field('citizen-search')).toHaveValue('');
  await agent.find('Zacharias Qvist 1. januar 1991');
  await expect(agent.get('notice')).toHaveText(/^Ingen fundet/);
});

test('the palette does what can be done now, in either language, and nothing else', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const run = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(agent.get('palette-option')).not.toHaveCount(0);
    await page.keyboard.press('Enter');
  };
  await expect(agent.get('case-start')).toBeFocused();
  await run('start a case');
  await expect(agent.get('case-purpose')).toBeVisible();
  await run('glemt');
  await expect(agent.option('case-purpose', 'pin-forgotten')).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.type('palette');
  await expect(agent.field('case-call-id')).toHaveValue('palette');
  await page.keyboard.press('Enter');
  await agent.find((await citizenIn(app, 'genuine')).cpr);
  await expect(agent.get('document-type')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('luk sagen');
  await expect(agent.get('palette-option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await run('kørekort');
  await expect(agent.option('document-type', 'driving-licence')).toHaveAttribute('aria-checked', 'true');
  await expect(agent.field('document-number')).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(agent.get('palette-option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(agent.get('palette-option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(agent.get('palette-option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await run('refer');
  await expect(agent.get('verdict')).toHaveAttribute('data-reason', 'suspicion');
});

test('the cheat sheet is true: what stands out can be done now, and is what the palette offers', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const possible = async () => {
    await page.keyboard.press('F1');
    const sheet = await page.locator('[data-testid="cheat-sheet-row"][data-now]').all();
    const shown = await Promise.all(sheet.map((row) => row.getAttribute('data-action')));
    await page.keyboard.press('Control+k');
    const options = await agent.get('palette-option').all();
    const offered = new Set(await Promise.all(options.map((option) => option.getAttribute('data-action'))));
    await page.keyboard.press('Escape');
    offered.delete('choice');
    return { shown: shown.filter((id) => id !== 'palette' && id !== 'back').sort(), offered: [...offered].sort() };
  };
  await expect(agent.get('case-start')).toBeFocused();
  const ready = await possible();
  expect(ready.shown).toEqual(ready.offered);
  expect(ready.shown).toContain('start');
  expect(ready.shown).not.toContain('block');
  await agent.startAsking(await citizenIn(app, 'genuine'));
  const asking = await possible();
  expect(asking.shown).toEqual(asking.offered);
  for (const id of ['block', 'refer', 'decline', 'lineLost', 'abandon', 'otherWords', 'doesNotKnow', 'callerLanguage'])
    expect(asking.shown).toContain(id);
  for (const id of ['start', 'close', 'revoke', 'wrongCitizen', 'supervisor']) expect(asking.shown).not.toContain(id);
});

test('a key is text while somebody types, and held down it counts once', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.openCase();
  await page.keyboard.type('? 1 a ');
  await expect(agent.field('citizen-search')).toHaveValue('? 1 a ');
  await expect(agent.get('cheat-sheet')).toHaveCount(0);
  // Held down: the system repeats it, which is no second press.
  await page.keyboard.down('F9');
  await page.keyboard.down('F9');
  await page.keyboard.down('F9');
  await page.keyboard.up('F9');
  await expect(agent.get('verdict')).toHaveCount(0);
});

test('numbers come in any notation and are read back in groups', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  const { cpr } = citizen;
  await agent.openCase();
  const scanned = `CPR: ${cpr.slice(0, 2)}.${cpr.slice(2, 4)}.${cpr.slice(4, 6)} \u2013 ${cpr.slice(6)}`;
  await agent.field('citizen-search').fill(scanned);
  await expect(agent.get('read-back')).toContainText(
    `${cpr.slice(0, 2)} ${cpr.slice(2, 4)} ${cpr.slice(4, 6)} ${cpr.slice(6, 8)} ${cpr.slice(8)}`,
  );
  // A scanner ends with Enter.
  await page.keyboard.press('Enter');
  await expect(agent.field('document-number')).toBeVisible();
  await expect(agent.get('read-back')).toHaveCount(0);
  await agent.option('document-type', 'passport').click();
  await agent.field('document-number').fill('ab 123');
  await expect(agent.get('read-back')).toContainText('A Anna B Bernhard 12 3');
  await page.keyboard.press('Control+l');
  await expect(agent.get('read-back')).toContainText('A Alfa B Bravo 12 3');
  await agent.field('document-number').fill('');
  await expect(agent.get('read-back')).toHaveCount(0);
});

test('clocks in sight: call, shift, question, PIN, wrap-up', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await expect(agent.get('shift-clock')).toHaveText('Vagt 0:00');
  const citizen = await citizenIn(app, 'genuine');
  await agent.startAsking(citizen);
  await expect(agent.get('call-clock')).toHaveText(/^0:\d\d$/);
  await expect(agent.get('question-clock')).toContainText(/1:\d\d|2:00/);
  await expect(agent.get('wrap-up-clock')).toHaveCount(0);
  await agent.answerAll(citizen);
  await expect(agent.get('wrap-up-clock')).toHaveCount(0);
  await agent.issue();
  await expect(agent.get('issue-countdown')).toContainText(/29:5\d|30:00/);
  await agent.get('issue-revoke').click();
  await expect(agent.get('wrap-up-clock')).toHaveText(/^Efterbehandling 0:\d\d$/);
});

test('a supervisor’s banner stands over every screen until it is cleared', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn('supervisor');
  await agent.field('banner-text').fill('x'.repeat(141));
  await page.keyboard.press('Enter');
  await expect(agent.get('banner-text').getByTestId('field-error')).toHaveAttribute('data-code', 'too-long');
  await agent.field('banner-text').fill('Sms er langsom i dag');
  await page.keyboard.press('Enter');
  await expect(agent.get('banner')).toContainText('Sms er langsom i dag');
  await page.keyboard.press('Control+j');
  await expect(agent.get('audit-state')).toHaveAttribute('data-state', 'intact');
  await page.keyboard.press('Control+6');
  await twice(page, 'Control+Shift+Q');
  await agent.signIn();
  await expect(agent.get('banner')).toContainText('Sms er langsom i dag');
  await agent.openCase();
  await expect(agent.get('banner')).toBeVisible();
  await agent.get('case-abandon').click();
  await page.keyboard.press('Control+6');
  await twice(page, 'Control+Shift+Q');
  await agent.signIn('supervisor');
  await page.keyboard.press('Control+3');
  await expect(agent.field('banner-text')).toBeVisible();
  // Its key is bound once the banner is here.
  await expect(agent.get('banner-clear')).toBeVisible();
  await twice(page, 'Control+Shift+B');
  await expect(agent.get('banner')).toHaveCount(0);
});

test('what comes by itself is announced once each, in a region that was there before', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.startAsking(citizen);
  const said = await page.evaluateHandle(() => {
    const heard: string[] = [];
    const regions = document.querySelectorAll('[aria-live]');
    for (const region of regions) {
      new MutationObserver(() => {
        const text = region.textContent ?? '';
        if (text) heard.push(text);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
    return heard;
  });
  const known = await answers(app.dataFolder, citizen.cpr);
  for (let index = 1; index <= 6; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    await agent.field('question-answer').fill(await agent.truth(known));
    await page.keyboard.press('Enter');
  }
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  const heard = await said.jsonValue();
  expect(heard.filter((text) => text.startsWith('Borgeren er bekræftet'))).toHaveLength(1);
  expect(heard.filter((text) => text === 'Koden er fremme')).toHaveLength(1);
});

test('R40: a case is handed over by keyboard and goes on at the colleague’s', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await agent.startAsking(await citizenIn(app, 'genuine'));
  await page.keyboard.press('Control+Shift+H');
  await expect(agent.get('hand-over')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(agent.field('question-answer')).toBeFocused();
  await page.keyboard.press('Control+Shift+H');
  await agent
    .get('hand-over-option')
    .filter({ has: page.locator('button') })
    .first()
    .getByRole('button')
    .press('Enter');
  await expect(agent.get('case-start')).toBeVisible();
  await page.keyboard.press('Control+6');
  await twice(page, 'Control+Shift+Q');
  await agent.signIn('agent2');
  await expect(agent.get('case-state')).toHaveAttribute('data-state', 'asking');
});
