// What a citizen takes away: one page, the guide's own words, nothing of a case, and never over an older file.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadGuidance } from '../../src/main/guidance/load.ts';
import type { CallResult, Input, Output } from '../../src/shared/contract.ts';
import { Agent, citizenIn } from './support/agent.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';
import { readPdf } from './support/pdf.ts';

type Choice = Input<'guidance.takeAway'>;
type Taken = CallResult<Output<'guidance.takeAway'>>;

const { guidance } = loadGuidance();
const everyStart = guidance.ways.flatMap((guide) => guide.starts.map(({ id }) => ({ way: guide.way, start: id })));
/** Letters and figures: what a PDF keeps of spaces and apostrophes depends on its fonts. */
const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '');

/** A folder of downloads of this test's own. */
async function downloadsOf(app: RunningApp, name = 'downloads'): Promise<string> {
  const folder = join(app.dataFolder, name);
  await mkdir(folder, { recursive: true });
  await app.electronApp.evaluate(({ app: electron }, path) => electron.setPath('downloads', path), folder);
  return folder;
}

const take = (app: RunningApp, choice: Choice): Promise<Taken> =>
  app.page.evaluate((input) => {
    const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
    return pinDesk.call('guidance.takeAway', input);
  }, choice) as Promise<Taken>;

const stepsOf = ({ way, start, language }: Choice): string[] => {
  const guide = guidance.ways.find((one) => one.way === way);
  const ids = guide?.starts.find((one) => one.id === start)?.steps ?? [];
  return ids.map((id) => guide?.steps.find((step) => step.id === id)?.text[language] ?? `no step ${id}`);
};

for (const language of ['da', 'en'] as const) {
  test(`every way and start is one page of PDF with every step in order, in ${language}`, async ({ app }) => {
    test.slow();
    const agent = new Agent(app);
    await agent.signIn();
    const folder = await downloadsOf(app);
    for (const { way, start } of everyStart) {
      const choice: Choice = { way, start, language, format: 'pdf' };
      const taken = await take(app, choice);
      if (!taken.ok || taken.value.file === null) throw new Error(`${way} ${start}: ${JSON.stringify(taken)}`);
      const { pages, text } = await readPdf(await readFile(join(folder, taken.value.file)));
      expect([way, start, pages]).toEqual([way, start, 1]);
      const letters = squeezed(text);
      let from = 0;
      for (const step of stepsOf(choice)) {
        const at = letters.indexOf(squeezed(step), from);
        expect(at, `${way} ${start}: ${step}`).toBeGreaterThanOrEqual(from);
        from = at + squeezed(step).length;
      }
      for (const always of [guidance.takeAway.warning.title[language], guidance.service.support.shown])
        expect(letters).toContain(squeezed(always));
    }
    expect(await readdir(folder)).toHaveLength(everyStart.length);
  });
}

const noticeIn = (agent: Agent) => agent.get('take-away').getByTestId('notice');

/** The guide of way 2 in an open case, about a citizen whose data are known to the test. */
async function atGuide(app: RunningApp) {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.openCase();
  await agent.find(citizen.cpr);
  await expect(agent.get('document-type')).toBeVisible();
  await app.page.evaluate(async () => {
    const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
    await pinDesk.call('case.way', { way: 2 });
    await pinDesk.call('case.guide', { way: 2, start: 'ready', done: 0 });
    await pinDesk.call('case.language', { caller: 'da' });
  });
  await expect(agent.get('take-away')).toBeVisible();
  return { agent, citizen };
}

test('by its keys the open guide is saved, shown by name, never over an older file, and holds nothing of the case', async ({
  app,
}) => {
  const { agent, citizen } = await atGuide(app);
  const folder = await downloadsOf(app);
  const name = 'mitid-ny-pinkode-2-ready';
  await writeFile(join(folder, `${name}.pdf`), 'the citizen’s own');
  await agent.page.keyboard.press('Control+S');
  await expect(agent.get('take-away-status')).toContainText(`${name} (2).pdf`);
  await agent.page.keyboard.press('Control+Shift+A');
  await expect(agent.get('take-away-status')).toContainText(`${name}.txt`);
  const shown = await agent.get('take-away-shown').inputValue();
  expect((await readdir(folder)).sort()).toEqual([`${name} (2).pdf`, `${name}.pdf`, `${name}.txt`]);
  expect(await readFile(join(folder, `${name}.pdf`), 'utf8')).toBe('the citizen’s own');
  const text = await readFile(join(folder, `${name}.txt`), 'utf8');
  expect(text).toBe(`\uFEFF${shown}`);
  const pdf = await readFile(join(folder, `${name} (2).pdf`));
  const { text: onPaper } = await readPdf(pdf);
  for (const found of [text, onPaper, pdf.toString('latin1')]) {
    const digits = found.replace(/\D/g, '');
    for (const secret of [citizen.cpr, citizen.phone?.slice(-8), ...citizen.documents.map(({ number }) => number)])
      if (secret) expect(found.includes(secret) || (/^\d{8,}$/.test(secret) && digits.includes(secret))).toBe(false);
  }
});

test('the page of the print window has its sheet and nothing else: no call of the console, no store, no case', async ({
  app,
}) => {
  const { agent } = await atGuide(app);
  await downloadsOf(app);
  // Held open where it would go: printing waits for a printer.
  await app.electronApp.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = () => new Promise(() => undefined);
    });
  });
  const opening = app.electronApp.waitForEvent('window');
  await agent.page.keyboard.press('Control+Shift+V');
  const paper = await opening;
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(
    guidance.ways.find(({ way }) => way === 2)?.title.da ?? '',
  );
  const answers = await paper.evaluate(async () => {
    const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
    const names = ['case.current', 'session.get', 'guidance.get', 'phone.choose', 'case.issue'];
    return Promise.all(names.map((name) => pinDesk.call(name, {})));
  });
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'unknown-call' } });
  // A second press while it is being made.
  expect(await take(app, { way: 2, start: 'ready', language: 'da', format: 'text' })).toEqual({
    ok: false,
    error: { code: 'take-away-busy' },
  });
  // The window goes meanwhile.
  await paper.close();
  await expect(noticeIn(agent)).toHaveAttribute('data-code', 'take-away-stopped');
});

test('what cannot be saved or printed is said in words, and the next try works', async ({ app }) => {
  const { agent } = await atGuide(app);
  const folder = await downloadsOf(app);
  await app.electronApp.evaluate(
    ({ app: electron }, path) => electron.setPath('downloads', path),
    join(folder, 'gone'),
  );
  await agent.get('take-away-pdf').click();
  await expect(noticeIn(agent)).toHaveAttribute('data-code', 'downloads-missing');
  await app.electronApp.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => [];
    });
  });
  await agent.get('take-away-print').click();
  await expect(noticeIn(agent)).toHaveAttribute('data-code', 'no-printer');
  await expect(noticeIn(agent)).not.toContainText('error.');
  await downloadsOf(app);
  await agent.get('take-away-pdf').click();
  await expect(agent.get('take-away-status')).toContainText('.pdf');
  await expect(noticeIn(agent)).toHaveCount(0);
});

test('printing hands the page to the printer, and says when it was cancelled', async ({ app }) => {
  const { agent } = await atGuide(app);
  await app.electronApp.evaluate(({ app: electron }) => {
    const outcomes = [
      [true, ''],
      [false, 'Print job canceled'],
      [false, 'Print job failed'],
    ] as const;
    let asked = 0;
    electron.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => [{ name: 'desk', displayName: 'Desk', description: '', options: {} }];
      contents.print = (options, callback) => {
        const outcome = outcomes[asked];
        asked += 1;
        // Never silently: the agent chooses the printer.
        if (options?.silent === false && outcome) callback?.(outcome[0], outcome[1]);
      };
    });
  });
  await agent.get('take-away-print').click();
  await expect(agent.get('take-away-status')).not.toBeEmpty();
  await agent.get('take-away-print').click();
  await expect(noticeIn(agent)).toHaveAttribute('data-code', 'print-cancelled');
  await agent.get('take-away-print').click();
  await expect(noticeIn(agent)).toHaveAttribute('data-code', 'print-failed');
});

test('in Kalaallisut the guide does not exist: it says so, and offers those that do', async ({ app }) => {
  const { agent } = await atGuide(app);
  const folder = await downloadsOf(app);
  expect(await take(app, { way: 2, start: 'ready', language: 'kl', format: 'pdf' })).toEqual({
    ok: false,
    error: { code: 'no-text' },
  });
  await app.page.evaluate(async () => {
    const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
    await pinDesk.call('case.language', { caller: 'kl' });
  });
  await expect(agent.get('take-away-no-text')).toContainText('grønlandsk');
  await agent.option('take-away-language', 'en').click();
  await agent.get('take-away-text').click();
  await expect(agent.get('take-away-status')).toContainText('mitid-new-pin-code-2-ready.txt');
  expect(await readdir(folder)).toEqual(['mitid-new-pin-code-2-ready.txt']);
});
