import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DevToolsConnection } from './connection.ts';

export interface Chromium {
  readonly connection: DevToolsConnection;
  readonly exited: Promise<void>;
  /** The end of what it said on its error output. */
  readonly lastLines: readonly string[];
  end(): void;
}

export interface LaunchOptions {
  /** Switches of the command line and of `app.commandLine`. */
  readonly switches: ReadonlyMap<string, string>;
  /** Size of a first window without address bar and tabs; without it Chromium starts with no window. */
  readonly firstWindow?: { readonly url: string; readonly width: number; readonly height: number };
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The system's Chromium: CHROMIUM_PATH, else the first on PATH. */
const findChromium = (): string => {
  const { CHROMIUM_PATH, PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const folders = (PATH ?? ['/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)).split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (found) return found;
  throw new Error('No Chromium found. Install chromium, or set CHROMIUM_PATH to its executable.');
};

const features = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'AutofillServerCommunication',
  'DialMediaRouteProvider',
];

const fixedSwitches: readonly [string, string][] = [
  ['remote-debugging-pipe', ''],
  ['no-first-run', ''],
  ['no-default-browser-check', ''],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-default-apps', ''],
  ['disable-domain-reliability', ''],
  ['disable-extensions', ''],
  ['disable-breakpad', ''],
  ['disable-crash-reporter', ''],
  ['disable-quic', ''],
  ['disable-search-engine-choice-screen', ''],
  ['disable-sync', ''],
  ['metrics-recording-only', ''],
  ['no-pings', ''],
  ['password-store', 'basic'],
  // Without it a bar about unsupported switches takes room from the page.
  ['test-type', ''],
  // The stand-in has no network: names do not resolve, and nothing goes out by WebRTC.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

const commandLineOf = (options: LaunchOptions, profile: string): string[] => {
  const switches = new Map(options.switches);
  const disabled = [...features, ...(switches.get('disable-features')?.split(',') ?? [])].filter((name) => name !== '');
  for (const [name, value] of fixedSwitches) switches.set(name, value);
  switches.set('user-data-dir', profile);
  switches.set('disable-features', disabled.join(','));
  // Chromium refuses to sandbox itself as root.
  if (process.getuid?.() === 0) switches.set('no-sandbox', '');
  if (process.platform === 'linux' && !process.env.DISPLAY) switches.set('headless', 'new');
  const { firstWindow } = options;
  if (firstWindow) {
    switches.set('app', firstWindow.url);
    switches.set('window-size', `${firstWindow.width},${firstWindow.height}`);
  } else {
    switches.set('no-startup-window', '');
  }
  return [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
};

const quietLines = /^DevTools listening on /;

/** Starts Chromium in a profile of its own, which goes with it. */
export const launchChromium = (options: LaunchOptions): Chromium => {
  const profile = mkdtempSync(join(tmpdir(), 'electron-stand-in-'));
  // A group of its own: it is ended as a whole, and not by a signal meant for the stand-in's group before it is tidied up.
  const browser = spawn(findChromium(), commandLineOf(options, profile), {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const keeper = startKeeper(browser, profile);
  const [, , errors, output, input] = browser.stdio;
  const connection = new DevToolsConnection(output as Writable, input as Readable);
  // Playwright waits for this one line; the rest is Chromium's talk about missing system services.
  const lastLines: string[] = [];
  createInterface({ input: errors as Readable }).on('line', (line) => {
    if (lastLines.push(line) > 20) lastLines.shift();
    if (quietLines.test(line) || process.env.ELECTRON_ENABLE_LOGGING) process.stderr.write(`${line}\n`);
  });
  const exited = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve());
    browser.once('error', (error) => {
      process.stderr.write(`Chromium did not start: ${error.message}\n`);
      resolve();
    });
  });
  return {
    connection,
    exited,
    lastLines,
    end: () => {
      connection.close();
      keeper?.stdin?.end();
    },
  };
};

const startKeeper = (browser: ChildProcess, profile: string): ChildProcess | undefined => {
  if (browser.pid === undefined) {
    rmSync(profile, { recursive: true });
    return undefined;
  }
  const keeper = spawn('sh', [join(import.meta.dirname, 'keeper.sh'), `${browser.pid}`, profile], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.unref();
  return keeper;
};
