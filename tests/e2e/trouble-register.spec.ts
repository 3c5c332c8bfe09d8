/** A register that is too old (R27), and one that was imported where practice promises that nobody is real. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import da from '../../src/renderer/src/i18n/da/ui.json' with { type: 'json' };
import en from '../../src/renderer/src/i18n/en/ui.json' with { type: 'json' };
import { Agent, advance, citizenIn } from './support/agent.ts';
import { commandLine } from './support/command-line.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';

test.setTimeout(120_000);

const dayMs = 86_400_000;

/** A configuration that holds an imported extract to the age limits of production; the environment that names it. */
function withAgeLimits(app: RunningApp): Record<string, string> {
  const file = join(app.dataFolder, 'config.json');
  writeFileSync(file, JSON.stringify({ mode: 'practice', ageLimits: true }));
  return { PIN_DESK_CONFIG: file };
}

/** The practice citizens once more, as an extract of somebody else's task, produced on the given day. */
async function importExtract(app: RunningApp, producedOn: Date): Promise<void> {
  const file = join(app.dataFolder, 'extract');
  await commandLine(app.dataFolder, 'practice', 'create', '--persons', '2000', '--seed', '1', '--as-extract', file);
  const text = readFileSync(file, 'latin1');
  const day = producedOn.toISOString().slice(0, 10).replaceAll('-', '');
  writeFileSync(file, `${text.slice(0, 13)}110902${day}${text.slice(27)}`, 'latin1');
  const companions = [`${file}.documents.csv`, `${file}.phones.csv`];
  await commandLine(app.dataFolder, 'register', 'import', file, ...companions);
}

test('an imported extract in practice: every screen says that its people may be real', async ({ app }) => {
  await expect(app.page.locator('header')).toHaveText(da.signIn.practice);
  await app.close();
  await importExtract(app, new Date());
  await app.relaunch();
  await expect(app.page.locator('header')).toHaveText(da.signIn.practiceImported);
  const agent = new Agent(app);
  await agent.signIn();
  await expect(agent.get('imported')).toHaveText(da.frame.imported);
  await agent.option('interface-language', 'en').click();
  await expect(agent.get('imported')).toHaveText(en.frame.imported);
  await agent.openCase();
  await expect(agent.get('imported')).toBeVisible();
});

test('R27: an extract of long ago closes the phone route, and bar and band say what to do', async ({ app }) => {
  await app.close();
  await importExtract(app, new Date(Date.now() - 30 * dayMs));
  await app.relaunch(withAgeLimits(app));
  const agent = new Agent(app);
  await agent.signIn();
  await expect(agent.get('trouble')).toHaveText(da.registerAge.tooOldMore);
  await expect(agent.page.getByText(da.registerAge.tooOld, { exact: true })).toBeVisible();
  await agent.option('interface-language', 'en').click();
  await expect(agent.get('trouble')).toHaveText(en.registerAge.tooOldMore);
  await agent.openCase();
  await agent.find((await citizenIn(app, 'genuine')).cpr);
  const gate = agent.page.locator('[data-testid="citizen-gate"][data-gate="register-too-old"]');
  await expect(gate).toContainText(en.gate['register-too-old'].what);
  await expect(gate).toContainText(en.gate['register-too-old'].next);
  await expect(agent.get('document-type')).toHaveCount(0);
});

test('R27: a register grows too old while the console is open', async ({ app }) => {
  await app.close();
  await importExtract(app, new Date());
  await app.relaunch(withAgeLimits(app));
  const agent = new Agent(app);
  await agent.signIn();
  await expect(agent.get('trouble')).toHaveCount(0);
  // Documents and numbers are good for 24 hours.
  await advance(app, dayMs + 60_000);
  await agent.signIn();
  await expect(agent.get('trouble')).toHaveText(da.registerAge.tooOldMore);
});
