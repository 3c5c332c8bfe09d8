// Measures what the console promises about pace and memory, each next to its peer in the same run. docs/benchmarks.md
// explains the figures. `npm run bench -- door start` runs these parts only. Timings are no tests: it exits with 0 also
// where a limit is missed.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { withDisplay } from './lib/display.mjs';
import { electronBinary, electronEnvironment, root } from './lib/electron-binary.mjs';
import { node, withTools } from './lib/run.mjs';

const runFile = promisify(execFile);

const parts = [
  { name: 'case', program: 'phone-case.ts', persons: 2000 },
  { name: 'guidance', program: 'guidance.ts', persons: 2000 },
  { name: 'door', program: 'door.ts', persons: 2000 },
  { name: 'start', program: 'start.ts', persons: 2000 },
  { name: 'resources', program: 'resources.ts', persons: 2000 },
  { name: 'documents', program: 'documents.ts', persons: 2000 },
  { name: 'look-up', program: 'look-up.ts', persons: 100_000 },
  // V8 lets its nursery grow with the rate of allocation; held small, what is resident says what is kept.
  { name: 'memory', program: 'memory.ts', persons: 2000, flags: ['--expose-gc', '--max-semi-space-size=2'] },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`bench: no part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = parts.filter(({ name }) => asked.length === 0 || asked.includes(name));

const built = await ensureBuilt();
if (built !== 0) process.exit(built);

const folder = mkdtempSync(join(tmpdir(), 'pin-desk-bench-'));
const display = await withDisplay();
const env = { ...withTools(), ...electronEnvironment(), ...display.environment };

/** A register is made once per size and run; each part gets a copy of its own. */
const templates = new Map();
const prepare = async ({ name, persons }) => {
  const template = templates.get(persons) ?? join(folder, `template-${persons}`);
  if (!templates.has(persons)) {
    console.error(`bench: making a register of ${persons.toLocaleString('en')} persons`);
    const args = [join(root, 'out', 'main', 'cli.js'), 'practice', 'create', '--persons', `${persons}`];
    await runFile(node, args, { env: { ...env, PIN_DESK_DATA_DIR: template } });
    templates.set(persons, template);
  }
  const copy = join(folder, name);
  await cp(template, copy, { recursive: true });
  return copy;
};

const measure = async (part) => {
  const data = await prepare(part);
  console.error(`bench: ${part.name}`);
  const args = [...(part.flags ?? []), join(root, 'tests', 'bench', part.program), data];
  const { stdout } = await runFile(node, args, { cwd: root, env, maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout);
};

const text = (value, unit) => {
  if (unit === 'keys') return `${value}`;
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
};

const row = ({ name, value, unit, peer, limit }) => {
  const ratio = peer ? value / peer.value : undefined;
  const judged = limit?.of === 'ratio' ? ratio : value;
  const bound = limit && (limit.of === 'ratio' ? `${limit.value} ×` : text(limit.value, unit));
  return [
    name,
    text(value, unit),
    peer ? `${peer.name}: ${text(peer.value, unit)}` : '',
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    bound ? `≤ ${bound}` : '',
    limit ? (judged <= limit.value ? 'kept' : 'MISSED') : '',
  ];
};

const print = (figures) => {
  const rows = [['figure', 'here', 'peer', 'ratio', 'limit', ''], ...figures.map(row)];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  console.log([head, rule, ...body].join('\n'));
};

let failed = false;
try {
  const figures = [];
  for (const part of chosen) {
    try {
      figures.push(...(await measure(part)));
    } catch (error) {
      failed = true;
      console.error(`bench: ${part.name} did not run to its end\n${error.stderr ?? error.stack}`);
    }
  }
  const host = electronBinary().standIn ? "the stand-in for Electron's binary" : 'Electron';
  const date = new Date().toISOString().slice(0, 10);
  console.log(`${date}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version.slice(1)}, ${host}\n`);
  print(figures);
} finally {
  display.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(failed ? 1 : 0);
