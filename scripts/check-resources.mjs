// Checks every file of resources/ that the console reads, as it will read them: exits 1, naming file and key, where one is wrong.
import { join } from 'node:path';
import { root } from './lib/electron-binary.mjs';
import { node, run } from './lib/run.mjs';

// The checks are the console's own, in TypeScript, which an older Node cannot run.
if (!process.features.typescript && process.execPath !== node)
  process.exit(await run(node, [import.meta.filename, ...process.argv.slice(2)]));

// Another folder, of guidance only, as an argument: for tests.
const folder = process.argv[2] ?? join(root, 'resources');
const { checkGuidance } = await import('../src/main/guidance/check.ts');
const { fromFolder } = await import('../src/main/guidance/files.ts');
const checked = checkGuidance(fromFolder(folder));
if (!checked.ok) {
  for (const { file, key, problem } of checked.problems)
    console.error(`resources/${file}: ${key || 'the file'}: ${problem}`);
  process.exit(1);
}
if (process.argv[2]) process.exit(0);
// Only now: what is built in is imported with it, and would not load where it is no JSON.
const { loadCaseResources } = await import('../src/main/resources.ts');
try {
  loadCaseResources();
} catch (error) {
  console.error(`resources/${error.message}`);
  process.exit(1);
}
