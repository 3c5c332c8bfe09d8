import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Agent, citizenIn } from './support/agent.ts';
import { commandLine } from './support/command-line.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';

type PinDesk = { files: { answer(path: string | null): void } };

/** Answers the next dialog that asks for a file. */
const answerFile = (app: RunningApp, path: string | null): Promise<void> =>
  app.electronApp.evaluate(
    (_electron, answer) => (globalThis as unknown as { pinDesk: PinDesk }).pinDesk.files.answer(answer),
    path,
  );

/** Today in Denmark, as the console has it. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());

const file = (app: RunningApp, name: string, text: string): Promise<string> => {
  const path = join(app.dataFolder, name);
  return writeFile(path, text).then(() => path);
};

const table = (...rows: string[]) => ['id;dato;tid;navn;ærinde', ...rows].join('\r\n');

async function accessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    state,
  ).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${state}: nothing lies outside to the side`).toBeLessThanOrEqual(0);
}

const entry = (agent: Agent, ticket: string) =>
  agent.page.locator(`[data-testid="queue-entry"][data-ticket="${ticket}"]`);

test('a visit by keyboard alone, from the door to the end', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn('counter');
  await expect(agent.get('notice').and(page.locator('[data-code="queue-empty"]'))).toBeVisible();
  await page.keyboard.press('+');
  await expect(agent.get('queue-add-form')).toBeVisible();
  await expect(agent.option('queue-reason', 'new-pin')).toBeFocused();
  await page.keyboard.press('K');
  await expect(agent.option('queue-reason', 'p-code')).toHaveAttribute('aria-checked', 'true');
  await expect(agent.field('queue-name')).toBeFocused();
  await page.keyboard.type('Åse Ørsted');
  await page.keyboard.press('Enter');
  await expect(entry(agent, 'A1')).toHaveAttribute('data-state', 'arrived');
  await expect(entry(agent, 'A1')).toContainText('Åse Ørsted');
  for (const [key, state] of [
    ['Shift+F3', 'called'],
    ['Shift+F9', 'no-show'],
    ['Shift+F2', 'arrived'],
    ['Shift+F3', 'called'],
    ['Shift+F4', 'at-desk'],
    ['Shift+F8', 'done'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(entry(agent, 'A1')).toHaveAttribute('data-state', state);
  }
  await page.keyboard.press('/');
  await expect(agent.field('queue-search')).toBeFocused();
  await page.keyboard.type('ørst');
  await page.keyboard.press('Enter');
  await expect(entry(agent, 'A1')).toBeFocused();
});

test("the day's appointments from a file: once, with the lines that could not be taken", async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn('counter');
  const day = today();
  const path = await file(app, 'day.csv', table(`1;${day};08:30;Anna;Ny pinkode`, `2;${day};hund;Bent;P-kode`));
  await answerFile(app, null);
  await agent.get('queue-import').click();
  await expect(agent.get('queue-report')).toHaveCount(0);
  for (const added of [1, 0]) {
    await answerFile(app, path);
    await agent.get('queue-import').click();
    await expect(agent.get('queue-report')).toContainText(`${added === 1 ? 'Nye: 1' : 'Nye: 0'}`);
    await expect(agent.get('queue-problem')).toHaveAttribute('data-line', '3');
    await expect(agent.get('queue-entry')).toHaveCount(1);
  }
  await answerFile(app, await file(app, 'letter.txt', 'Kære Borgerservice'));
  await agent.get('queue-import').click();
  await expect(agent.page.locator('[data-testid="notice"][data-code="file-format"]')).toBeVisible();
  await agent.get('queue-arrive').click();
  await expect(entry(agent, 'B1')).toHaveAttribute('data-state', 'arrived');
});

test('what the command line imports is on screen without anybody asking', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn('counter');
  await expect(agent.page.locator('[data-code="queue-empty"]')).toBeVisible();
  const path = await file(
    app,
    'day.ics',
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      `DTSTART;TZID=Europe/Copenhagen:${today().replaceAll('-', '')}T093000`,
      'DURATION:PT20M',
      'SUMMARY:Ny pinkode: Karla Hansen',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  expect(await commandLine(app.dataFolder, 'queue', 'import', path)).toMatchObject({ added: 1, format: 'calendar' });
  await expect(agent.get('queue-entry')).toContainText('Karla Hansen');
  // Whatever zone the machine is in.
  await expect(agent.get('queue-entry')).toContainText('09.30');
});

test('R1: sent by the phone with a reference; the counter sees why, and nothing of what was said', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.startAsking(citizen);
  await agent.answerAll(citizen, 0);
  const reference = await agent.page.locator('header strong', { hasText: 'K-' }).innerText();
  await agent.closeCase();
  await agent.get('nav-settings').click();
  await agent.page.keyboard.press('Control+Shift+Q');
  await agent.page.keyboard.press('Control+Shift+Q');
  await agent.signIn('counter');
  await agent.get('queue-add').click();
  await agent.field('queue-add-reference').fill('K-2222');
  await agent.get('queue-add-submit').click();
  await expect(agent.get('queue-add-reference').getByTestId('field-error')).toBeVisible();
  await agent.field('queue-add-reference').fill(reference.trim());
  await agent.get('queue-add-submit').click();
  await expect(agent.get('queue-referral')).toHaveAttribute('data-reason', 'not-verified');
  await expect(agent.get('queue-referral')).toContainText(`${citizen.cpr.slice(0, 6)}-••••`);
  expect(await agent.page.content()).not.toContain(citizen.cpr.slice(6));
});

test('a supervisor reads the queue, without names and without keys', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn('supervisor');
  const path = await file(app, 'day.csv', table(`1;${today()};08:30;Anna;Ny pinkode`));
  await commandLine(app.dataFolder, 'queue', 'import', path);
  await agent.get('nav-counter').click();
  await expect(agent.get('queue-entry')).toHaveCount(1);
  await expect(agent.get('queue')).not.toContainText('Anna');
  for (const id of ['queue-add', 'queue-import', 'queue-arrive', 'queue-refer'])
    await expect(agent.get(id)).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`accessible in every state, wide and narrow, ${scheme}`, async ({ app }) => {
    test.setTimeout(120_000);
    const agent = new Agent(app);
    const { page } = agent;
    await page.emulateMedia({ colorScheme: scheme });
    await agent.signIn('counter');
    for (const [width, height] of [
      [1280, 800],
      [640, 600],
    ] as const) {
      await page.setViewportSize({ width, height });
      await accessible(page, `start at ${width}`);
      await agent.get('queue-add').click();
      await accessible(page, `adding at ${width}`);
      await agent.field('queue-name').fill('Åse Ørsted');
      await agent.get('queue-add-submit').click();
      await expect(agent.get('queue-detail')).toBeVisible();
      await accessible(page, `somebody waits at ${width}`);
      const day = today();
      await answerFile(
        app,
        await file(app, 'day.csv', table(`1;${day};08:30;Anna;Ny pinkode`, `2;${day};hund;Bent;P-kode`)),
      );
      await agent.get('queue-import').click();
      await expect(agent.get('queue-report')).toBeVisible();
      await accessible(page, `a file at ${width}`);
    }
  });
}
