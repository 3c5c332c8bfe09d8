import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export const projectFolder = resolve(import.meta.dirname, '..', '..', '..');
/** The least application, from the project's folder. */
export const bareApp = 'tests/bench/bare-app';

export interface OpenedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

/** The environment of a console or of the bare window on this data folder. */
export const environmentOf = (folder: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  PIN_DESK_DATA_DIR: folder,
  PIN_DESK_TEST: '1',
});

/** Opens an application with its first window. @param what `.` for the console, or a folder. */
export async function openApp(what: string, folder: string): Promise<OpenedApp> {
  const app = await _electron.launch({ args: [what], cwd: projectFolder, env: environmentOf(folder) });
  const page = await app.firstWindow();
  // A window begins with an empty page. The stand-in's addresses are not the scheme's own.
  await page.waitForURL(({ protocol }) => protocol !== 'about:' && protocol !== 'data:');
  return { app, page, close: () => app.close() };
}

/** A folder for the bare window, gone when the process ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pin-desk-bare-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
