// All of the tests, in order, and at the end one line that counts them: `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/electron-binary.mjs';
import { node, run, toolScript, withTools } from './lib/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'pin-desk-test-'));
const vitestReport = join(folder, 'vitest.json');
const playwrightReport = join(folder, 'playwright.json');
const env = withTools();

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const npmScript = (name) => run('npm', ['run', '--silent', name], { env, shell: process.platform === 'win32' });

/** A check without tests of its own counts only when it fails. */
const check = (name) => async () => {
  const code = await npmScript(name);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
};

/** A run that failed without a failed test (a file that does not load, a build that fails) is a failure, too. */
const counted = (code, passed, failed) => ({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });

const vitest = async () => {
  const projects = ['--project', 'unit', '--project', 'integration'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const code = await run(node, [toolScript('vitest', 'vitest.mjs'), 'run', ...projects, ...reporters], { env });
  const report = read(vitestReport);
  return counted(code, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
};

/** Titles of the tests that failed first and passed then. */
const flakyTests = (suites) =>
  suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...flakyTests(inner),
  ]);

const playwright = async () => {
  const code = await run(node, [join(root, 'scripts', 'e2e.mjs'), '--reporter=list,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  });
  const report = read(playwrightReport);
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  return { ...counted(code, expected + flaky, unexpected), flaky: flakyTests(report?.suites ?? []) };
};

const stages = [
  ['types', check('typecheck')],
  ['lint', check('lint')],
  ['unit and integration', vitest],
  ['end to end', playwright],
];

let passed = 0;
let failed = 0;
const summary = [];
try {
  for (const [name, stage] of stages) {
    console.log(`\n== ${name}`);
    const start = Date.now();
    const result = await stage();
    passed += result.passed;
    failed += result.failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    summary.push(
      `${name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${result.passed} passed, ${result.failed} failed, ${seconds} s)`,
      ...(result.flaky ?? []).map((title) => `  passed the second time only: ${title}`),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n== summary\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
