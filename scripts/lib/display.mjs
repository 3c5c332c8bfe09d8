// A screen for windows where the machine has none.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isInstalled = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

// Xvfb is ended by its own number when the standard input of this shell ends: however this process goes.
const keeper = `
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 2>/dev/null &
screen=$!
exec 3>&-
cat >/dev/null
kill "$screen" 2>/dev/null
`;

/**
 * The environment with a DISPLAY, and how to give it back. Where Xvfb is not installed the environment stays as it is, and
 * the stand-in shows its windows nowhere.
 */
export const withDisplay = async () => {
  const nothing = { environment: {}, started: false, end: () => undefined };
  if (process.platform !== 'linux' || process.env.DISPLAY || !isInstalled('Xvfb')) return nothing;
  // Detached: Ctrl-C is for the application, which needs its screen until it has ended.
  const shell = spawn('sh', ['-c', keeper], { detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve) => {
    let text = '';
    shell.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    shell.stdio[3].on('end', () => resolve(text.trim()));
    shell.once('error', () => resolve(''));
  });
  if (number === '') return nothing;
  shell.unref();
  return { environment: { DISPLAY: `:${number}` }, started: true, end: () => shell.stdin.end() };
};
