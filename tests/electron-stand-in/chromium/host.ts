import type { DevToolsSession } from './connection.ts';
import { type Chromium, launchChromium } from './launch.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A window of Chromium's with one page. */
export interface OpenedWindow {
  readonly targetId: string;
  readonly windowId: number;
  /** The page. */
  readonly session: DevToolsSession;
  /** The browser, for windows' sizes and permissions. */
  readonly browser: DevToolsSession;
}

export interface WindowEvents {
  /** The window is gone, by whatever way. */
  onClosed(): void;
  onCrashed(exitCode: number): void;
}

const firstWindowUrl = 'data:text/html,';

// On a machine under load Chromium now and then ends before it said a word; Electron's binary has it inside and cannot.
const mostStarts = 3;

/** The one Chromium and its windows. */
export class ChromiumHost {
  readonly #switches: () => ReadonlyMap<string, string>;
  readonly #windows = new Map<string, WindowEvents>();
  #chromium: Chromium | undefined;
  #opening: Promise<unknown> = Promise.resolve();
  #expecting = false;
  #newPage: ((targetId: string) => void) | undefined;
  #noPage: ((error: Error) => void) | undefined;
  #starts = 0;

  constructor(switches: () => ReadonlyMap<string, string>) {
    this.#switches = switches;
  }

  /** Starts Chromium, with a first window where a size is given. */
  start(size?: Size): void {
    this.#starts += 1;
    let answered = false;
    const chromium = launchChromium({
      switches: this.#switches(),
      ...(size ? { firstWindow: { url: firstWindowUrl, ...size } } : {}),
    });
    this.#chromium = chromium;
    const { browser } = chromium.connection;
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.type === 'page') this.#onPage(targetInfo.targetId, browser);
    });
    browser.on('Target.targetDestroyed', ({ targetId }) => this.#onGone(targetId));
    browser.on('Target.targetCrashed', ({ targetId, errorCode }) => this.#windows.get(targetId)?.onCrashed(errorCode));
    browser.send('Target.setDiscoverTargets', { discover: true }).then(
      () => {
        answered = true;
        this.#starts = 0;
      },
      () => undefined,
    );
    void chromium.exited.then(() => {
      if (this.#chromium !== chromium) return;
      chromium.end();
      this.#chromium = undefined;
      if (answered) {
        for (const targetId of [...this.#windows.keys()]) this.#onGone(targetId);
        this.#noPage?.(new Error('Chromium ended before its first window'));
      } else if (this.#starts < mostStarts) {
        process.stderr.write(
          `Chromium ended before it was ready, and is started again:\n${chromium.lastLines.join('\n')}\n`,
        );
        this.start(size);
      } else {
        process.stderr.write(`Chromium ended before it was ready:\n${chromium.lastLines.join('\n')}\n`);
        // Without Chromium nothing keeps the process alive, and that must not look like a good end.
        process.exitCode = 1;
        this.#noPage?.(new Error('Chromium ended before its first window'));
      }
    });
  }

  /** Opens a window; one at a time, so that it is known which new page is whose. */
  open(size: Size, events: WindowEvents): Promise<OpenedWindow> {
    const opened = this.#opening.then(() => this.#open(size, events));
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  end(): void {
    this.#chromium?.end();
  }

  async #open(size: Size, events: WindowEvents): Promise<OpenedWindow> {
    this.#expecting = true;
    try {
      const targetId = this.#chromium ? await this.#createPage(this.#chromium, size) : await this.#firstPage(size);
      this.#windows.set(targetId, events);
      const connection = this.#chromium?.connection;
      if (!connection) throw new Error('Chromium ended while a window was opened');
      const { browser } = connection;
      const [{ sessionId }, { windowId }] = await Promise.all([
        browser.send('Target.attachToTarget', { targetId, flatten: true }),
        browser.send('Browser.getWindowForTarget', { targetId }),
      ]);
      return { targetId, windowId, session: connection.session(sessionId), browser };
    } finally {
      this.#expecting = false;
    }
  }

  #firstPage(size: Size): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#newPage = resolve;
      this.#noPage = reject;
      this.start(size);
    });
  }

  async #createPage({ connection }: Chromium, size: Size): Promise<string> {
    const page = { url: 'about:blank', newWindow: true, width: size.width, height: size.height };
    return (await connection.browser.send('Target.createTarget', page)).targetId;
  }

  #onPage(targetId: string, browser: DevToolsSession): void {
    if (this.#newPage) {
      this.#newPage(targetId);
      this.#newPage = undefined;
    } else if (!this.#expecting) {
      // Only the application opens windows: a new tab of a person's, or what a page got past its guard, goes at once.
      browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }

  #onGone(targetId: string): void {
    const events = this.#windows.get(targetId);
    this.#windows.delete(targetId);
    events?.onClosed();
  }
}
