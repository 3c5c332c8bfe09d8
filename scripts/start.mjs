// Opens the console: builds if needed, takes the real binary or the stand-in, and a screen if there is none.
import { ensureBuilt } from './lib/build.mjs';
import { withDisplay } from './lib/display.mjs';
import { electronBinary } from './lib/electron-binary.mjs';
import { run } from './lib/run.mjs';

const built = await ensureBuilt();
if (built !== 0) process.exit(built);

const { path, standIn } = electronBinary();
const display = await withDisplay();
if (display.started)
  console.error(`start: no screen here, so the console opens under Xvfb ${display.environment.DISPLAY}`);
// As root, Chromium runs without its sandbox or not at all; the stand-in sees to that itself.
const flags = !standIn && process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const code = await run(path, ['.', ...flags, ...process.argv.slice(2)], {
  env: { ...process.env, ...display.environment },
});
display.end();
process.exit(code);
