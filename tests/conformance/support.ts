import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

export const conformanceApp = resolve(import.meta.dirname, '..', 'electron-stand-in', 'conformance-app');

/** What the conformance application keeps for its tests. */
interface State {
  readonly log: string[];
  readonly requests: string[];
  readonly notes: unknown[];
  readonly other?: { argv: string[]; workingDirectory: string; additionalData: unknown };
  finishLate?: (value: unknown) => void;
  openWindow(host: string, options?: object): unknown;
}

/** What its preload shows to its page. */
interface Api {
  readonly host: string;
  readonly modules: string[];
  readonly nested: { list: number[]; map: Map<string, number> };
  readonly process: object;
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  invokeWithFunction(): Promise<unknown>;
  sendFunction(): void;
  invokeInstance(): Promise<unknown>;
  on(channel: string, listener: (...args: unknown[]) => void): () => void;
  once(channel: string, listener: (...args: unknown[]) => void): void;
  same(value: unknown): unknown;
  describe(value: unknown): string;
  callTwice(fn: (value: number) => unknown): unknown[];
  throwing(): void;
  rejecting(): Promise<void>;
  adder(first: number): (second: number) => number;
  isSameFunction(one: unknown, two: unknown): boolean;
}

declare global {
  var conformance: State;
  interface Window {
    readonly api: Api;
    readonly secondTime: string;
    readonly seenAtStart: string;
    received: unknown[];
    unsubscribe: () => void;
  }
}

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
}

type Environment = Readonly<Record<string, string>>;

const launch = async (dataFolder: string, environment: Environment): Promise<Running> => {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const env = { ...Object.fromEntries(inherited), CONFORMANCE_DATA: dataFolder, ...environment };
  const app = await _electron.launch({ args: ['.'], cwd: conformanceApp, env });
  const page = await app.firstWindow();
  await page.getByRole('heading').waitFor();
  return { app, page, dataFolder };
};

/**
 * `shared` is one application for all rows of a worker, with a fresh document each; `start` starts one of the row's own.
 */
export const test = base.extend<
  { shared: Running; start: (environment?: Environment, dataFolder?: string) => Promise<Running> },
  { running: Running }
>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from this pattern
    async ({}, use) => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'conformance-'));
      const running = await launch(dataFolder, {});
      await use(running);
      await running.app.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  shared: async ({ running }, use) => {
    const { app, page } = running;
    // Also brings a row back that left the page elsewhere.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://console/page.html'));
    await page.getByRole('heading').waitFor();
    await app.evaluate(() => {
      globalThis.conformance.log.length = 0;
      globalThis.conformance.requests.length = 0;
      globalThis.conformance.notes.length = 0;
    });
    await use(running);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from this pattern
  start: async ({}, use) => {
    const folders: string[] = [];
    const apps: ElectronApplication[] = [];
    await use(async (environment = {}, dataFolder) => {
      const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'conformance-')));
      folders.push(folder);
      const running = await launch(folder, environment);
      apps.push(running.app);
      return running;
    });
    for (const app of apps) await app.close().catch(() => undefined);
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect } from '@playwright/test';
