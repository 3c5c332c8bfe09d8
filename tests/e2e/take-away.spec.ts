// What a citizen takes away: one page, the guide's own words, nothing of a case, and never over an older file.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadGuidance } from '../../src/main/guidance/load.ts';
import type { CallResult, Input, Output } from '../../src/shared/contract.ts';
import { Agent } from './support/agent.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';
import { readPdf } from './support/pdf.ts';

type Choice = Input<'guidance.takeAway'>;
type Taken = CallResult<Output<'guidance.takeAway'>>;

const { guidance } = loadGuidance();
const everyStart = guidance.ways.flatMap((guide) => guide.starts.map(({ id }) => ({ way: guide.way, start: id })));
const squeezed = (text: string) => text.replace(/\s+/g, '');

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
