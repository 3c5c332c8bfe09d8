import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Agent, advance, citizenIn, messages, scriptSms } from './support/agent.ts';
import { answers, type PracticeCitizen } from './support/command-line.ts';
import { expect, test } from './support/console.ts';
import { heapOf } from './support/heap.ts';
import {
  answersNow,
  expectNothingLeft,
  leftThePage,
  recorded,
  recordNotices,
  watchTheSystem,
  windowTitles,
} from './support/insider.ts';
import type { RunningApp } from './support/launch.ts';

/** Typed where it is refused: nothing may keep it. */
const wrongPassword = 'Kardemomme-snegl-7731';

/** Looks at one screen after the other as somebody would who has the window, and wants more than it shows. */
class Insider {
  readonly #app: RunningApp;
  readonly #typed = new Set<string>();
  readonly #secrets = new Set<string>();
  screens = 0;

  constructor(app: RunningApp) {
    this.#app = app;
  }

  async start(): Promise<void> {
    const keys = JSON.parse(await readFile(join(this.#app.dataFolder, 'keys.json'), 'utf8')) as { key: string };
    this.#secrets.add(keys.key).add(Buffer.from(keys.key, 'base64').toString('hex'));
    await recordNotices(this.#app);
    await watchTheSystem(this.#app.page);
  }

  /** All that the register holds of a citizen and that stands for itself: nothing that a screen could say by chance. */
  async knows(citizen: PracticeCitizen): Promise<void> {
    const known = await answers(this.#app.dataFolder, citizen.cpr);
    const values = known
      .filter(({ type }) => type === 'street-address' || type === 'date')
      .flatMap(({ value, spoken }) => [value, spoken.da, spoken.en]);
    for (const value of values)
      if (value.length >= 8 && /\d/.test(value) && !value.includes(citizen.cpr)) this.#secrets.add(value);
    if (citizen.phone) this.#secrets.add(citizen.phone);
  }

  typed(text: string): void {
    this.#typed.add(text);
  }

  keeps(secret: string): void {
    this.#secrets.add(secret);
  }

  #expectNone(where: string, text: string): void {
    for (const secret of this.#secrets)
      if (!this.#typed.has(secret)) expect(text.includes(secret), `${secret}: ${where}`).toBe(false);
  }

  /** @param deep also searches the page's heap. */
  async look(
    screen: string,
    { deep = false, page = this.#app.page }: { deep?: boolean; page?: Page } = {},
  ): Promise<void> {
    this.screens += 1;
    const traffic = await recorded(this.#app);
    this.#expectNone(`${screen}, bridge`, traffic);
    expect(traffic, screen).not.toMatch(/"outcomes?"|(?<!"clock":)"right"|"wrong"|"value":"/);
    if (page === this.#app.page) {
      const now = await answersNow(page);
      this.#expectNone(`${screen}, answers`, now);
      expect(now, screen).not.toMatch(/"outcomes?"|(?<!"clock":)"right"|"wrong"|"salt"|"hash"/);
    }
    this.#expectNone(`${screen}, screen`, await page.content());
    if (deep) this.#expectNone(`${screen}, heap`, await heapOf(page));
    await expectNothingLeft(page, await windowTitles(this.#app));
  }
}

async function codeSent(app: RunningApp): Promise<string> {
  const text = (await messages(app)).at(-1)?.text ?? '';
  const [pin] = /\d{4} \d{4}/.exec(text) ?? [];
  if (!pin) throw new Error('no PIN was sent');
  return pin;
}

test('R14 R19 R23 R35: every screen of a case, its heap, its bridge and what it leaves behind', async ({ app }) => {
  test.setTimeout(240_000);
  const agent = new Agent(app);
  const { page } = agent;
  const insider = new Insider(app);
  await insider.start();
  const citizen = await citizenIn(app, 'genuine');
  const known = await answers(app.dataFolder, citizen.cpr);
  await insider.knows(citizen);
  await insider.look('sign-in');
  await agent.field('sign-in-user').fill('agent');
  await agent.field('sign-in-password').fill(wrongPassword);
  await agent.enterHintedCode();
  await agent.get('sign-in-submit').click();
  await expect(agent.get('notice')).toBeVisible();
  await agent.signIn();
  insider.keeps(wrongPassword);
  await insider.look('ready', { deep: true });
  await agent.openCase();
  await insider.look('search');
  await agent.find(citizen.cpr);
  await expect(agent.field('document-number')).toBeVisible();
  await insider.look('document');
  await agent.showDocument('passport', '123456789');
  await expect(agent.get('document-state')).toBeVisible();
  await insider.look('document not accepted');
  const document = citizen.documents.find(({ status }) => status === 'valid');
  await agent.showDocument(document?.kind ?? '', document?.number ?? '');
  for (let index = 1; index <= 6; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    const answer = await agent.truth(known);
    await insider.look(`question ${index}`, { deep: index === 3 });
    insider.typed(answer);
    await agent.field('question-answer').fill(answer);
    await agent.get('question-submit').click();
  }
  await expect(agent.get('verdict')).toBeVisible();
  await insider.look('passed', { deep: true });
  await page.keyboard.press('F1');
  await insider.look('cheat sheet');
  await page.keyboard.press('Control+k');
  await insider.look('palette');
  await page.keyboard.press('Escape');
  await scriptSms(app, ['fail']);
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'failed');
  await insider.look('issue failed');
  await scriptSms(app, ['deliver']);
  await agent.get('issue-submit').click();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  const pin = await codeSent(app);
  insider.keeps(pin);
  insider.keeps(pin.replace(' ', ''));
  await insider.look('delivered', { deep: true });
  const phone = await agent.phone(citizen);
  await watchTheSystem(phone.page);
  expect(await phone.code()).toBe(pin.replace(' ', ''));
  await insider.look('delivered, the phone open', { deep: true });
  await expectNothingLeft(phone.page, await windowTitles(app));
  const handset = await heapOf(phone.page);
  // The phone knows its own code, which shows that the heap is read, and none of the console's secrets.
  expect(handset).toContain(pin);
  for (const { value, type } of known)
    if (type === 'street-address') expect(handset.includes(value), value).toBe(false);
  expect(await leftThePage(phone.page)).toEqual([]);
  await agent.closeCase();
  await insider.look('closed');
  await page.keyboard.press('Control+h');
  await expect(agent.get('recent-case').first()).toBeVisible();
  await insider.look('recent', { deep: true });
  expect(await leftThePage(page)).toEqual([]);
  expect(insider.screens).toBeGreaterThan(17);
});

test('R14 R35 R37: every screen that ends a case otherwise, and those of other roles', async ({ app }) => {
  test.setTimeout(240_000);
  const agent = new Agent(app);
  const { page } = agent;
  const insider = new Insider(app);
  await insider.start();
  await agent.signIn();
  for (const situation of ['protected', 'dead'] as const) {
    const closed = await citizenIn(app, situation);
    await insider.knows(closed);
    await agent.openCase();
    await agent.find(closed.cpr);
    await expect(agent.get('citizen-gate').first()).toBeVisible();
    await insider.look(`gate ${situation}`, { deep: situation === 'protected' });
    await agent.closeCase();
  }
  const citizen = await citizenIn(app, 'genuine', 1);
  await insider.knows(citizen);
  await agent.pass(citizen);
  for (const { value, spoken } of await answers(app.dataFolder, citizen.cpr))
    for (const text of [value, spoken.da, spoken.en]) insider.typed(text);
  await scriptSms(app, ['never']);
  await agent.issue();
  await advance(app, 11_000);
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'unknown');
  await insider.look('issue unknown');
  await agent.closeCase();
  const failing = await citizenIn(app, 'genuine', 2);
  await insider.knows(failing);
  await agent.startAsking(failing);
  await agent.answerAll(failing, 0);
  await insider.look('failed', { deep: true });
  await agent.closeCase();
  const referred = await citizenIn(app, 'genuine', 3);
  await insider.knows(referred);
  await agent.startAsking(referred);
  await agent.get('case-suspicion').click();
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'referred');
  await insider.look('referred');
  await page.keyboard.press('F4');
  await expect(agent.get('sign-in-submit')).toBeVisible();
  // R31: behind the lock there is nobody's name and nobody's number.
  expect(await page.locator('body').innerText()).not.toContain(referred.cpr.slice(0, 6));
  await insider.look('locked');
  await agent.field('sign-in-password').fill('practice');
  await agent.enterHintedCode();
  await agent.get('sign-in-submit').click();
  await agent.closeCase();
  await agent.get('nav-settings').click();
  await insider.look('settings');
  await agent.get('sign-out').click();
  for (const user of ['supervisor', 'admin', 'counter']) {
    await agent.signIn(user);
    await insider.look(user, { deep: user === 'supervisor' });
    if (user !== 'counter') {
      await agent.get('nav-register').click();
      await expect(agent.get('register-stats')).toBeVisible();
      await insider.look(`${user}, register`);
    }
    await agent.get('nav-settings').click();
    await agent.get('sign-out').click();
  }
  expect(await leftThePage(page)).toEqual([]);
});

test('R35: the log of a case with errors, and Chromium’s profile, hold nothing of it', async ({ app }) => {
  test.setTimeout(120_000);
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine', 4);
  await agent.startAsking(citizen);
  // What no screen would send, and what it would: refused and answered, with the citizen's own values in it.
  await agent.page.evaluate(
    async ({ cpr, number }) => {
      const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
      const calls: [string, unknown][] = [
        ['case.search', { text: cpr }],
        ['case.search', { text: `${cpr}\n    at ${cpr}` }],
        ['case.document', { type: 'passport', number }],
        ['case.document', { type: cpr, number: { cpr } }],
        ['case.answer', { index: 1, text: `<${cpr}>` }],
        ['case.answer', { index: 9, text: cpr }],
        ['case.close', { disposition: 'other', note: cpr }],
        ['session.signIn', { user: cpr, password: cpr, code: cpr }],
        ['session.unlock', { password: `${cpr}\n    at ${cpr}`, code: '000000' }],
        [cpr, cpr],
      ];
      for (const [name, input] of calls) await pinDesk.call(name, input);
      // An error of the page itself goes to its console, which nobody keeps.
      setTimeout(() => {
        throw new Error(`page of ${cpr}`);
      });
    },
    { cpr: citizen.cpr, number: citizen.documents[0]?.number ?? '' },
  );
  await agent.get('case-abandon').click();
  await app.close();
  const secrets = [citizen.cpr, citizen.phone ?? citizen.cpr, citizen.documents[0]?.number ?? citizen.cpr];
  const entries = (await readdir(app.dataFolder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const names: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    names.push(path.slice(app.dataFolder.length));
    for (const secret of secrets)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(secret, encoding)), `${path} ${encoding}`).toBe(false);
  }
  expect(names.some((name) => name.endsWith('.db'))).toBe(true);
  // No crash report lies there.
  expect(names.filter((name) => name.endsWith('.dmp'))).toEqual([]);
});
