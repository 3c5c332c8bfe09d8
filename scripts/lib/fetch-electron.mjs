// Fetches Electron's binary once, with an end: a network that swallows everything must not hold up the setup.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './electron-binary.mjs';

const { ELECTRON_OVERRIDE_DIST_PATH, ...env } = process.env;
const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
  cwd: root,
  env,
  stdio: 'ignore',
  timeout: 120_000,
});
process.exit(status === 0 ? 0 : 1);
