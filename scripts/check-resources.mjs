// Checks every file of resources/ that the console reads, as it will read them: exits 1, naming file and key, where one is wrong.
import { join } from 'node:path';
import { root } from './lib/electron-binary.mjs';
import { node, run } from './lib/run.mjs';

// The checks are the console's own, in TypeScript, which an older Node cannot run.
if (!process.features.typescript && process.execPath !== node)
  process.exit(await run(node, [import.meta.filename, ...process.argv.slice(2)]));

// Another folder, of guidance and practice calls only, as an argument: for tests.
const folder = process.argv[2] ?? join(root, 'resources');
const { checkGuidance } = await import('../src/main/guidance/check.ts');
const { fromFolder } = await import('../src/main/guidance/files.ts');
const { checkScenarios } = await import('../src/main/training/check.ts');
const checked = checkGuidance(fromFolder(folder));
// Practice calls speak of triage, so they are looked at once that is right.
const checks = checked.ok ? [checkScenarios(fromFolder(folder), checked.guidance.triage)] : [checked];
for (const { file, key, problem } of checks.flatMap((check) => (check.ok ? [] : check.problems))) {
  console.error(`resources/${file}: ${key || 'the file'}: ${problem}`);
  process.exitCode = 1;
}
if (process.exitCode) process.exit();
if (process.argv[2]) process.exit(0);
// Only now: what is built in is imported with it, and would not load where it is no JSON.
const { loadCaseResources } = await import('../src/main/resources.ts');
try {
  loadCaseResources();
} catch (error) {
  console.error(`resources/${error.message}`);
  process.exit(1);
}
