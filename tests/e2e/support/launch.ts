import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

/** How the console is started, and what is wrong with its world. */
export interface LaunchOptions {
  /** Size of the practice register; undefined for the product's own default. */
  persons: number | undefined;
  seed: number | undefined;
  /** More environment for the console. */
  environment: Readonly<Record<string, string>>;
  /** Arguments after the application's folder. */
  args: readonly string[];
  /** Puts files into the data folder before the first start. */
  prepare: ((dataFolder: string) => Promise<void>) | undefined;
}

/** A console that runs on a data folder of its own. */
export interface RunningApp {
  readonly dataFolder: string;
  readonly electronApp: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  /** Starts again on the same data folder, after an end of whatever kind. */
  relaunch(environment?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends as a person does. */
  close(): Promise<void>;
  /** Ends as a power cut does: nothing is told, nothing is tidied up. */
  kill(): Promise<void>;
}

const projectFolder = resolve(import.meta.dirname, '..', '..', '..');

/** Without what a developer's own shell may say about the console. */
const inheritedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('PIN_DESK_'),
    ),
  );

class LaunchedApp implements RunningApp {
  readonly dataFolder: string;
  readonly #options: LaunchOptions;
  #electronApp: ElectronApplication | undefined;
  #page: Page | undefined;

  constructor(dataFolder: string, options: LaunchOptions) {
    this.dataFolder = dataFolder;
    this.#options = options;
  }

  get electronApp(): ElectronApplication {
    if (!this.#electronApp) throw new Error('The console is not running');
    return this.#electronApp;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The console has no window');
    return this.#page;
  }

  async relaunch(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.close();
    const { persons, seed, args } = this.#options;
    this.#electronApp = await _electron.launch({
      args: ['.', ...args],
      cwd: projectFolder,
      env: {
        ...inheritedEnvironment(),
        PIN_DESK_DATA_DIR: this.dataFolder,
        PIN_DESK_TEST: '1',
        ...(persons === undefined ? {} : { PIN_DESK_PRACTICE_PERSONS: `${persons}` }),
        ...(seed === undefined ? {} : { PIN_DESK_PRACTICE_SEED: `${seed}` }),
        ...this.#options.environment,
        ...environment,
      },
    });
    this.#page = await this.#electronApp.firstWindow();
    // A window begins with an empty page; a test's first look is meant for the console.
    await this.#page.waitForURL(({ protocol }) => protocol !== 'about:');
  }

  async close(): Promise<void> {
    const electronApp = this.#electronApp;
    this.#electronApp = undefined;
    this.#page = undefined;
    await electronApp?.close();
  }

  async kill(): Promise<void> {
    const { electronApp } = this;
    const { pid } = electronApp.process();
    const gone = electronApp.waitForEvent('close');
    // The group: Playwright starts the console as the leader of one.
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    await gone;
    this.#electronApp = undefined;
    this.#page = undefined;
  }
}

/** Playwright's `test` with a fresh console for each test. */
export const test = base.extend<LaunchOptions & { app: RunningApp }>({
  persons: [undefined, { option: true }],
  seed: [undefined, { option: true }],
  environment: [{}, { option: true }],
  args: [[], { option: true }],
  prepare: [undefined, { option: true }],
  app: async ({ persons, seed, environment, args, prepare }, use) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'pin-desk-e2e-'));
    await prepare?.(dataFolder);
    const app = new LaunchedApp(dataFolder, { persons, seed, environment, args, prepare });
    try {
      await app.relaunch();
      await use(app);
    } finally {
      await app.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

export { expect } from '@playwright/test';
