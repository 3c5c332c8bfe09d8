/** Trouble before there is a console: the data folder, the settings, a second start. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bridge, noticeChannel } from '../../src/shared/bridge.ts';
import type { StatusView } from '../../src/shared/contract.ts';
import { type ConfigReason, configReasons, type StartFailure, startFailures } from '../../src/shared/start-failure.ts';
import { Agent } from './support/agent.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';
import { saysInBoth } from './support/start-failed.ts';
import { fullFolder, isRoot, readOnlyFolder } from './support/trouble.ts';

test.setTimeout(120_000);

/** Starts on a folder that nothing can be kept in: our screen says so, and nothing of Chromium's is left behind. */
async function startsNowhere(
  app: RunningApp,
  code: 'read-only' | 'disk-full' | 'not-a-folder',
  folder: string,
): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'pin-desk-tmp-'));
  await app.relaunch({ PIN_DESK_DATA_DIR: folder, TMPDIR: temporary });
  await saysInBoth(app.page, code);
  await expect(app.page.getByTestId('sign-in-submit')).toHaveCount(0);
  await app.close();
  expect(readdirSync(temporary).filter((name) => name.startsWith('pin-desk-profile-'))).toEqual([]);
  rmSync(temporary, { recursive: true, force: true });
}

test('a data folder that cannot be written has its screen, at the first start as at any other', async ({ app }) => {
  test.skip(!isRoot, 'only root can mount a folder read-only, and to root no folder is read-only otherwise');
  await app.close();
  const mend = readOnlyFolder(app.dataFolder);
  try {
    await startsNowhere(app, 'read-only', app.dataFolder);
  } finally {
    mend();
  }
  await app.relaunch();
  await new Agent(app).signIn();
  await app.close();

  const fresh = join(app.dataFolder, 'fresh');
  mkdirSync(fresh);
  const mendFresh = readOnlyFolder(fresh);
  try {
    await startsNowhere(app, 'read-only', fresh);
    // Where not even the folder can be made.
    await startsNowhere(app, 'read-only', join(fresh, 'deeper'));
  } finally {
    mendFresh();
  }
});

test('a data folder without the right to write has its screen', async ({ app }) => {
  test.skip(isRoot, 'to root every folder can be written');
  await app.close();
  const folder = join(app.dataFolder, 'fresh');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  await startsNowhere(app, 'read-only', folder);
});

test('a disk that is full at the very first start has its screen', async ({ app }) => {
  test.skip(!isRoot, 'a small disk can be mounted by root only');
  await app.close();
  const folder = join(app.dataFolder, 'fresh');
  mkdirSync(folder);
  const mend = fullFolder(folder);
  try {
    await startsNowhere(app, 'disk-full', folder);
  } finally {
    mend();
  }
});

test('a file where the data folder should be has its screen', async ({ app }) => {
  await app.close();
  const file = join(app.dataFolder, 'state');
  writeFileSync(file, '');
  await startsNowhere(app, 'not-a-folder', file);
  await startsNowhere(app, 'not-a-folder', join(file, 'inside'));
});

test('settings that cannot be used are named with what belongs there', async ({ app }) => {
  const { dataFolder } = app;
  const file = join(dataFolder, 'config.json');
  const refuses = async (text: string, key: string, reason: ConfigReason, missing = false) => {
    writeFileSync(file, text);
    await app.relaunch({ PIN_DESK_CONFIG: file });
    await saysInBoth(app.page, 'config', { reason, missing });
    await expect(app.page.getByTestId('notice')).toContainText(key);
  };
  await refuses('{', 'PIN_DESK_CONFIG', 'not-json');
  await refuses('{}', 'mode', 'mode', true);
  await refuses('{"mode":"production"}', 'workstation', 'workstation', true);
  rmSync(file);
  await app.relaunch({ PIN_DESK_CONFIG: file });
  await saysInBoth(app.page, 'config', { reason: 'unreadable', missing: false });

  // Size and seed are read only where a register is to be made.
  const fresh = join(dataFolder, 'fresh');
  for (const [variable, value, reason] of [
    ['PIN_DESK_PRACTICE_PERSONS', '2k', 'persons'],
    ['PIN_DESK_PRACTICE_SEED', '-1', 'seed'],
  ] as const) {
    await app.relaunch({ PIN_DESK_DATA_DIR: fresh, [variable]: value });
    await saysInBoth(app.page, 'config', { reason, missing: false });
    await expect(app.page.getByTestId('notice')).toContainText(variable);
  }
  await app.relaunch({ PIN_DESK_PRACTICE_PERSONS: '2k' });
  await new Agent(app).signIn();
});

test('every reason for a failed start is said in both languages, with the next step', async ({ app }) => {
  await expect(app.page.getByTestId('sign-in-submit')).toBeVisible();
  // As main tells it; what really leads there is made above and in trouble.spec.ts, where a test can make it.
  const status = await app.page.evaluate(async () => {
    const asked = await (window as unknown as { pinDesk: Bridge }).pinDesk.call('status.get', {});
    return (asked as { value: StatusView }).value;
  });
  const tell = (failure: StartFailure) =>
    app.electronApp.evaluate(
      ({ BrowserWindow }, { channel, failed }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'status', failed),
      { channel: noticeChannel, failed: { ...status, phase: 'failed', failure } },
    );
  for (const code of startFailures.filter((one) => one !== 'config')) {
    await tell({ code, detail: 'ledger.db', config: null });
    await saysInBoth(app.page, code);
  }
  for (const reason of configReasons) {
    await tell({ code: 'config', detail: 'sms.url', config: { reason, missing: true } });
    await saysInBoth(app.page, 'config', { reason, missing: true });
  }
});

/** What a second start on the same data folder prints, and how it ends. */
async function startAgain(app: RunningApp): Promise<{ code: number | null; said: string }> {
  const second = spawn(app.electronApp.process().spawnfile, ['.'], {
    env: { ...process.env, PIN_DESK_DATA_DIR: app.dataFolder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  second.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve) => second.once('close', resolve));
  return { code, said };
}

test('a second start shows the console that is open, says so there and in its terminal, and ends', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  await agent.openCase();
  const first = await startAgain(app);
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('PIN Desk is open already') });
  await expect(agent.get('second-start')).toBeVisible();
  // It takes nothing from the case, and goes by Escape …
  await expect(agent.get('citizen-search')).toBeVisible();
  await agent.page.keyboard.press('Escape');
  await expect(agent.get('second-start')).toHaveCount(0);
  await expect(agent.get('citizen-search')).toBeVisible();
  // … or by itself.
  await startAgain(app);
  await expect(agent.get('second-start')).toBeVisible();
  await expect(agent.get('second-start')).toHaveCount(0, { timeout: 30_000 });
  expect(app.electronApp.windows()).toHaveLength(1);
});
