import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder of all state: `PIN_DESK_DATA_DIR`, else where Electron keeps an application's user data. */
export function dataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = env['PIN_DESK_DATA_DIR'];
  if (named) return named;
  const name = 'pin-desk';
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
}

/** Files of the data folder. */
export const files = (folder: string) => ({
  register: join(folder, 'register.db'),
  ledger: join(folder, 'ledger.db'),
  practice: join(folder, 'practice.db'),
  anchor: join(folder, 'ledger.anchor'),
  keys: join(folder, 'keys.json'),
  log: join(folder, 'pin-desk.log'),
});
