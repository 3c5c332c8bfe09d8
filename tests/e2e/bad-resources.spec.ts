/** The console starts on an installation one of whose resources was edited wrongly: the built-in ones take their place. */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import type { Guidance, ResourceProblem } from '../../src/shared/guidance.ts';
import { expect, test } from './support/console.ts';

test.setTimeout(120_000);

const project = resolve(import.meta.dirname, '..', '..');

/** A copy of what is installed, with its own resources. */
async function installation(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pin-desk-installed-'));
  for (const part of ['package.json', 'out', 'resources'])
    await cp(join(project, part), join(folder, part), { recursive: true });
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Asks main through the page's own door. */
const ask = <T>(page: Page, call: string): Promise<T> =>
  page.evaluate(async (name) => {
    const { pinDesk } = window as unknown as {
      pinDesk: { call(name: string, input: object): Promise<{ ok: boolean; value: unknown }> };
    };
    return (await pinDesk.call(name, {})).value as never;
  }, call);

test('a guide with a broken reference: named by file and key, and the built-in guides are read aloud', async ({
  template,
}) => {
  const home = await installation();
  const data = await mkdtemp(join(tmpdir(), 'pin-desk-e2e-'));
  await cp(template, data, { recursive: true });
  const file = join(home, 'resources', 'guides', 'way-2.json');
  const whole = await readFile(file, 'utf8');
  await writeFile(file, whole.replace('"open-app",', '"open-the-app",').replace('Skift', 'Forny'));
  const environment = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('PIN_DESK_'),
  );
  const app = await _electron.launch({
    args: ['.'],
    cwd: home,
    env: { ...Object.fromEntries(environment), PIN_DESK_DATA_DIR: data, PIN_DESK_TEST: '1' },
  });
  try {
    const page = await app.firstWindow();
    await page.getByTestId('sign-in-user').waitFor();
    await expect
      .poll(async () => (await ask<{ phase: string }>(page, 'status.get')).phase, { timeout: 60_000 })
      .toBe('ready');
    const { resources } = await ask<{ resources: readonly ResourceProblem[] }>(page, 'status.get');
    expect(resources).toContainEqual({
      file: 'guides/way-2.json',
      key: 'starts.0.steps.0',
      problem: 'names the step “open-the-app”, which is not there',
    });
    const field = (id: string) => page.getByTestId(id).locator('visible=true').first();
    const input = async (id: string) => {
      const own = field(id);
      return (await own.evaluate((element) => element.matches('input'))) ? own : own.locator('input');
    };
    await (await input('sign-in-user')).fill('agent');
    await (await input('sign-in-password')).fill('practice');
    const hint = await field('sign-in-code-hint').textContent();
    await (await input('sign-in-code')).fill(/(\d{6})\D*$/.exec(hint ?? '')?.[1] ?? '');
    await field('sign-in-submit').click();
    await page.getByTestId('nav-call').waitFor();
    const band = page.getByTestId('resource-problem').first();
    await expect(band).toContainText('guides/way-2.json');
    await expect(band).toContainText('starts.0.steps.0');
    const { ways } = await ask<Guidance>(page, 'guidance.get');
    expect(JSON.stringify(ways[1])).toContain('Skift din pinkode');
    expect(JSON.stringify(ways[1])).not.toContain('Forny');
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
});
