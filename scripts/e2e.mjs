// Runs the Playwright tests: the console's own and the stand-in's conformance. Arguments go on to `playwright test`.
import { ensureBuilt } from './lib/build.mjs';
import { withDisplay } from './lib/display.mjs';
import { electronBinary, electronEnvironment } from './lib/electron-binary.mjs';
import { node, run, toolScript, withTools } from './lib/run.mjs';

const built = await ensureBuilt();
if (built !== 0) process.exit(built);
if (electronBinary().standIn) console.error("e2e: on the stand-in for Electron's binary");
const display = await withDisplay();
const code = await run(node, [toolScript('@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)], {
  env: { ...withTools(), ...electronEnvironment(), ...display.environment },
});
display.end();
process.exit(code);
