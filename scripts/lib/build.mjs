// Builds when the build is missing or older than what it is made of.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { electronEnvironment, root } from './electron-binary.mjs';
import { node, run, toolScript, withTools } from './run.mjs';

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const results = ['out/main/index.js', 'out/main/cli.js', 'out/preload/console.cjs', 'out/renderer/index.html'];
const lock = join(root, 'node_modules', '.build-lock');

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** The youngest time below a path. Folders count: a file that was removed changes only its folder. */
const newest = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isFresh = () => {
  const times = results.map((path) => timeOf(join(root, path)));
  if (times.includes(undefined)) return false;
  return Math.min(...times) >= Math.max(...sources.map((path) => newest(join(root, path))));
};

const holderIsAlive = () => {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // The holder makes the folder first and writes its number a moment later.
    return error.code === 'ENOENT' && Date.now() - (timeOf(lock) ?? 0) < 5_000;
  }
};

/** One build at a time: several commands may be started at once after a change. */
const takeLock = async () => {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), `${process.pid}`);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (holderIsAlive()) await setTimeout(100);
      else rmSync(lock, { recursive: true, force: true });
    }
  }
};

/** Builds if needed. All of its talk goes to standard error, which is nobody's data. Gives the exit code. */
export const ensureBuilt = async () => {
  if (isFresh()) return 0;
  await takeLock();
  try {
    if (isFresh()) return 0;
    // What is built in has to be usable: it is what the console falls back on.
    const checked = await run(node, [join(root, 'scripts', 'check-resources.mjs')], { stdio: ['ignore', 2, 2] });
    if (checked !== 0) return checked;
    const colours = process.stderr.isTTY ? {} : { NO_COLOR: '1' };
    const env = { ...withTools(), ...electronEnvironment(), ...colours };
    const args = [toolScript('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'];
    return await run(node, args, { env, stdio: ['ignore', 2, 2] });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};
