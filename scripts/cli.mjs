// The console's parts without a window: builds if needed, then hands over its arguments, input, output and exit code.
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { root } from './lib/electron-binary.mjs';
import { node, run } from './lib/run.mjs';

const built = await ensureBuilt();
if (built !== 0) process.exit(1);
// Files are named as seen from where the command was given.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exit(await run(node, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], { cwd }));
