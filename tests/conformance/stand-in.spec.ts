// What only the stand-in promises: it says what it lacks, opens no port and no network, and leaves nothing behind.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standInDist } from '../../scripts/lib/electron-binary.mjs';
import { conformanceApp, expect, test } from './support.ts';

const isStandIn = process.env.ELECTRON_OVERRIDE_DIST_PATH === standInDist;

/** Command lines of the processes that run, of those that mention `word`; empty where the system does not tell. */
const commandLinesWith = async (word: string): Promise<string[]> => {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(join('/proc', id, 'cmdline'), 'utf8').catch(() => '')));
  return lines.map((line) => line.replaceAll('\0', ' ')).filter((line) => line.includes(word));
};

const profilesOf = (lines: readonly string[]) =>
  lines.flatMap((line) => /--user-data-dir=(\S+)/.exec(line)?.[1] ?? []).filter((path) => path.startsWith(tmpdir()));

if (isStandIn) {
  test.describe('the stand-in alone', () => {
    test('a member, an event or a module that it lacks is refused by its name', async ({ shared: { app } }) => {
      const messages = await app.evaluate((electron) => {
        const looks: (() => unknown)[] = [
          () => electron.app.getGPUInfo('basic'),
          () => electron.Tray,
          () => electron.BrowserWindow.getAllWindows()[0]?.capturePage(),
          () => electron.BrowserWindow.getAllWindows()[0]?.webContents.getUserAgent(),
          () => electron.app.on('open-url', () => undefined),
        ];
        return looks.map((look) => {
          try {
            look();
            return 'nothing thrown';
          } catch (error) {
            return (error as Error).message;
          }
        });
      });
      expect(messages).toEqual([
        'app.getGPUInfo is not part of the Electron stand-in',
        'electron.Tray is not part of the Electron stand-in',
        'BrowserWindow.capturePage is not part of the Electron stand-in',
        'webContents.getUserAgent is not part of the Electron stand-in',
        "app event 'open-url' is not part of the Electron stand-in",
      ]);
    });

    test('what nobody answers is refused: there is no network', async ({ shared: { app } }) => {
      const code = await app.evaluate(async ({ BrowserWindow, session }) => {
        session.defaultSession.webRequest.onBeforeRequest(null);
        return BrowserWindow.getAllWindows()[0]
          ?.loadURL('https://192.0.2.1/')
          .then(() => 'loaded')
          .catch((error: Error & { code: string }) => error.code);
      });
      expect(code).toBe('ERR_INTERNET_DISCONNECTED');
    });

    test('a dialog that asks for a file is as if somebody had cancelled it', async ({ start }) => {
      const { app } = await start();
      const answer = await app.evaluate(({ dialog }) => dialog.showOpenDialog({ properties: ['openFile'] }));
      expect(answer).toEqual({ canceled: true, filePaths: [] });
    });

    test('openExternal opens nothing and says so', async ({ shared: { app } }) => {
      const message = await app.evaluate(({ shell }) =>
        shell.openExternal('https://example.org/').then(
          () => 'opened',
          (error: Error) => error.message,
        ),
      );
      expect(message).toContain('https://example.org/');
    });

    test('without the flag for it no port is opened', async ({ start }) => {
      const { dataFolder, app } = await start();
      await app.close();
      const child = spawn(join(standInDist, 'electron'), ['.'], {
        cwd: conformanceApp,
        env: { ...process.env, CONFORMANCE_DATA: dataFolder, CONFORMANCE_TELL: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      try {
        await new Promise((resolve) =>
          child.stdout.on('data', (chunk) => `${chunk}`.includes('ready-to-show') && resolve(1)),
        );
        expect(said).not.toContain('listening on');
      } finally {
        child.kill('SIGTERM');
      }
      expect(await gone).toBe(0);
    });

    test('a Chromium that ends before it is ready is started again', async ({ start }) => {
      const folder = await mkdtemp(join(tmpdir(), 'chromium-'));
      const wrapper = join(folder, 'chromium');
      await writeFile(
        wrapper,
        `#!/bin/sh\nmkdir "${folder}/once" 2>/dev/null && exit 1\nexec "$REAL_CHROMIUM" "$@"\n`,
        { mode: 0o755 },
      );
      try {
        const { page } = await start({
          CHROMIUM_PATH: wrapper,
          REAL_CHROMIUM: process.env.CHROMIUM_PATH ?? 'chromium',
        });
        await expect(page.getByRole('heading')).toBeVisible();
        expect(await readdir(folder)).toContain('once');
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    test('a killed one leaves neither Chromium nor its profile', async ({ start }) => {
      const { app } = await start();
      const { pid } = app.process();
      const profile = await profileOfChildren(pid ?? 0);
      const gone = app.waitForEvent('close');
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      await gone;
      await expect.poll(async () => (await commandLinesWith(profile)).length).toBe(0);
      await expect
        .poll(() =>
          readdir(profile).then(
            () => 'there',
            () => 'gone',
          ),
        )
        .toBe('gone');
    });
  });
}

/** The profile of the Chromium that a process started. */
const profileOfChildren = async (pid: number): Promise<string> => {
  const children = (await readFile(join('/proc', `${pid}`, 'task', `${pid}`, 'children'), 'utf8')).trim().split(' ');
  const lines = await Promise.all(children.map((id) => readFile(join('/proc', id, 'cmdline'), 'utf8')));
  const [profile] = profilesOf(lines.map((line) => line.replaceAll('\0', ' ')));
  if (!profile) throw new Error('No Chromium was started');
  return profile;
};
