import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Says where Chromium keeps what it keeps for itself, before the application is ready: in the data folder, where the rest of
 * the state lies. Where that cannot be written, in a temporary folder that goes with the process, because without any
 * Chromium shows no window, and nobody would learn why.
 * @returns false where there is no place for it at all.
 */
export function keepProfile(dataFolder: string, usable: boolean): boolean {
  if (usable) {
    app.setPath('userData', dataFolder);
    return true;
  }
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), 'pin-desk-profile-'));
  } catch {
    return false;
  }
  app.setPath('userData', folder);
  // As late as can be: Chromium writes into it until its end.
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // It lies where the system tidies up by itself.
    }
  });
  return true;
}
