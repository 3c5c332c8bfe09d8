// Builds and opens the console, and does both again after each change of the sources. The console shows nothing that is not
// in its own build, so there is no development server to show either.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ensureBuilt } from './lib/build.mjs';
import { withDisplay } from './lib/display.mjs';
import { electronBinary, root } from './lib/electron-binary.mjs';

const display = await withDisplay();
const { path, standIn } = electronBinary();
const flags = !standIn && process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

let child;
let exited = Promise.resolve();
let restarting = false;

const open = () => {
  const started = spawn(path, ['.', ...flags, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...display.environment },
  });
  child = started;
  exited = new Promise((resolve) => started.once('exit', resolve));
  void exited.then((code) => {
    // A person closed the console: that is the end of the session, too.
    if (child === started && !restarting) process.exit(code ?? 0);
  });
};

const again = async () => {
  if (restarting) return;
  restarting = true;
  // An editor writes several files in one go.
  await setTimeout(150);
  if ((await ensureBuilt()) === 0) {
    child?.kill('SIGTERM');
    await exited;
    open();
    console.error('dev: built, and opened again');
  }
  restarting = false;
};

process.on('exit', () => display.end());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    child?.kill('SIGTERM');
    void exited.then(() => process.exit(0));
  });
}
for (const folder of ['src', 'resources']) watch(join(root, folder), { recursive: true }, () => void again());
if ((await ensureBuilt()) === 0) open();
else console.error('dev: the build failed; waiting for a change');
