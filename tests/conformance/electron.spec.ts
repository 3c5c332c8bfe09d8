// One table of behaviours for Electron's binary and for the stand-in: what the application relies on must be the same in both.
import { expect, type Running, test } from './support.ts';

type Row = readonly [rule: string, check: (running: Running) => Promise<void>];

const describeTable = (name: string, rows: readonly Row[]) => {
  test.describe(name, () => {
    for (const [rule, check] of rows) test(rule, ({ shared }) => check(shared));
  });
};

describeTable('invoke and send', [
  [
    'values arrive as structured clone leaves them',
    async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const loop: { self?: unknown } = {};
        loop.self = loop;
        const sent: unknown[] = [
          undefined,
          null,
          Number.NaN,
          -0,
          Number.NEGATIVE_INFINITY,
          12n,
          new Date(86_400_000),
          /a+/gi,
          new Map<unknown, unknown>([['æøå', { deep: new Set([1, 'two']) }]]),
          Uint8Array.of(1, 2, 255),
          new Float64Array([0.5, -1]),
          Uint8Array.of(7, 8).buffer,
          { absent: undefined },
          loop,
          new RangeError('out'),
          { __proto__: null, constructor: 1, toString: 2 },
        ];
        const got = (await window.api.invoke('echo', ...sent)) as unknown[];
        const [, , nan, zero, infinite, big, date, regexp, map, bytes, floats, buffer, object, circle, error, own] =
          got;
        return {
          length: got.length,
          first: [got[0] === undefined, got[1] === null],
          numbers: [Number.isNaN(nan), Object.is(zero, -0), infinite === Number.NEGATIVE_INFINITY, big === 12n],
          date: date instanceof Date && date.toISOString(),
          regexp: String(regexp),
          map: map instanceof Map && (map.get('æøå') as { deep: Set<unknown> }).deep.has('two'),
          bytes: bytes instanceof Uint8Array && [...bytes],
          floats: floats instanceof Float64Array && [...floats],
          buffer: buffer instanceof ArrayBuffer && [...new Uint8Array(buffer)],
          absent: 'absent' in (object as object),
          circle: (circle as { self: unknown }).self === circle,
          error: error instanceof Error && error.message,
          own: Object.keys(own as object),
        };
      });
      expect(seen).toEqual({
        length: 16,
        first: [true, true],
        numbers: [true, true, true, true],
        date: '1970-01-02T00:00:00.000Z',
        regexp: '/a+/gi',
        map: true,
        bytes: [1, 2, 255],
        floats: [0.5, -1],
        buffer: [7, 8],
        absent: true,
        circle: true,
        error: 'out',
        own: ['constructor', 'toString'],
      });
    },
  ],
  [
    'a large value arrives whole',
    async ({ page }) => {
      const ok = await page.evaluate(async () => {
        const rows = Array.from({ length: 20_000 }, (_, index) => ({ index, name: `Æble ${index}` }));
        const [got] = (await window.api.invoke('echo', rows)) as [typeof rows];
        return got.length === rows.length && got[19_999]?.name === 'Æble 19999';
      });
      expect(ok).toBe(true);
    },
  ],
  [
    'of an instance only its own properties arrive',
    async ({ page }) => {
      expect(await page.evaluate(() => window.api.invokeInstance())).toEqual([{ x: 1 }, {}]);
    },
  ],
  [
    'a function cannot be sent, by invoke nor by send',
    async ({ page }) => {
      const messages = await page.evaluate(async () => {
        const invoked = await window.api.invokeWithFunction().catch((error: Error) => error.message);
        let sent = 'nothing thrown';
        try {
          window.api.sendFunction();
        } catch (error) {
          sent = (error as Error).message;
        }
        return [invoked, sent];
      });
      expect(messages).toEqual(['An object could not be cloned.', 'An object could not be cloned.']);
    },
  ],
  [
    'a result that cannot be cloned rejects',
    async ({ page }) => {
      const message = await page.evaluate(() =>
        window.api.invoke('uncloneable').catch((error: Error) => error.message),
      );
      expect(message).toBe("Error invoking remote method 'uncloneable': Error: An object could not be cloned.");
    },
  ],
  [
    'a failing handler rejects with its error in words',
    async ({ page }) => {
      const seen = await page.evaluate(() =>
        window.api.invoke('fail').catch((error: Error) => [error instanceof Error, error.message]),
      );
      expect(seen).toEqual([true, "Error invoking remote method 'fail': TypeError: failed on purpose"]);
    },
  ],
  [
    'a channel without handler rejects',
    async ({ page }) => {
      const message = await page.evaluate(() => window.api.invoke('nobody').catch((error: Error) => error.message));
      expect(message).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'");
    },
  ],
  [
    'a channel has one handler, until it is removed',
    async ({ app, page }) => {
      const message = await app.evaluate(({ ipcMain }) => {
        ipcMain.handle('once more', () => 1);
        try {
          ipcMain.handle('once more', () => 2);
          return 'nothing thrown';
        } catch (error) {
          return (error as Error).message;
        } finally {
          ipcMain.removeHandler('once more');
          ipcMain.handle('once more', () => 3);
        }
      });
      expect(message).toBe("Attempted to register a second handler for 'once more'");
      expect(await page.evaluate(() => window.api.invoke('once more'))).toBe(3);
      await app.evaluate(({ ipcMain }) => ipcMain.removeHandler('once more'));
    },
  ],
  [
    'a handler knows the window and the frame that asks',
    async ({ page }) => {
      expect(await page.evaluate(() => window.api.invoke('sender'))).toEqual({
        url: 'app://console/page.html',
        origin: 'app://console',
        top: true,
        own: true,
        address: 'app://console/page.html',
        types: ['number', 'number'],
      });
    },
  ],
  [
    'a handler knows the address after a change within the document',
    async ({ page }) => {
      const url = await page.evaluate(async () => {
        history.pushState(null, '', '/deep/er?x=1#part');
        return ((await window.api.invoke('sender')) as { url: string }).url;
      });
      expect(url).toBe('app://console/deep/er?x=1#part');
    },
  ],
  [
    'messages and calls arrive in the order in which they were sent',
    async ({ app, page }) => {
      await page.evaluate(async () => {
        for (let index = 0; index < 50; index += 1) window.api.send('note', index);
        await window.api.invoke('echo');
      });
      expect(await app.evaluate(() => globalThis.conformance.notes)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    },
  ],
  [
    'main sends to the page, in order, until the page unsubscribes',
    async ({ app, page }) => {
      await page.evaluate(() => {
        window.received = [];
        window.unsubscribe = window.api.on('news', (...args) => window.received.push(args));
        window.api.once('news', (...args) => window.received.push(['once', ...args]));
      });
      const send = (first: number) =>
        app.evaluate(({ BrowserWindow }, value) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.send('news', value, { at: new Date(0) });
          contents?.send('other', value);
          contents?.send('news', value + 1, undefined);
        }, first);
      await send(1);
      await page.waitForFunction(() => window.received.length === 3);
      await page.evaluate(() => window.unsubscribe());
      await send(3);
      await page.evaluate(() => window.api.invoke('echo'));
      const seen = await page.evaluate(() => window.received);
      expect(seen).toEqual([
        [1, { at: new Date(0) }],
        ['once', 1, { at: new Date(0) }],
        [2, undefined],
      ]);
    },
  ],
  [
    'a message that cannot be cloned is not sent and does not stop main',
    async ({ app, page }) => {
      await page.evaluate(() => {
        window.received = [];
        window.api.on('news', (...args) => window.received.push(args));
      });
      const thrown = await app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        try {
          contents?.send('news', () => undefined);
          contents?.send('news', 'after');
          return 'nothing';
        } catch (error) {
          return String(error);
        }
      });
      expect(thrown).toBe('nothing');
      await page.waitForFunction(() => window.received.length > 0);
      expect(await page.evaluate(() => window.received)).toEqual([['after']]);
    },
  ],
]);

describeTable('paper', [
  [
    'a page is printed to PDF on as many sheets as it needs',
    async ({ app }) => {
      const pdfs = await app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const whole = await contents?.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
        const small = await contents?.printToPDF({ pageSize: { width: 2, height: 1 } });
        return [whole, small].map((pdf) => (Buffer.isBuffer(pdf) ? pdf.toString('latin1') : 'no buffer'));
      });
      const sheetsOf = (pdf = '') => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      for (const pdf of pdfs) expect(pdf).toMatch(/^%PDF-/);
      expect(sheetsOf(pdfs[0])).toBe(1);
      expect(sheetsOf(pdfs[1])).toBeGreaterThan(1);
    },
  ],
  [
    'a paper size that does not exist rejects',
    async ({ app }) => {
      const outcome = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.printToPDF({ pageSize: 'B7' as 'A4' })
          .then(
            () => 'printed',
            (error: Error) => error.message,
          ),
      );
      expect(outcome).toContain('Invalid pageSize');
    },
  ],
  [
    'a printer that does not exist prints nothing, and says so',
    async ({ app }) => {
      const [printers, success, reason] = await app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const found = await contents?.getPrintersAsync();
        return new Promise<[boolean, boolean, string]>((resolve) =>
          contents?.print({ silent: true, deviceName: 'no such printer' }, (ok, why) =>
            resolve([Array.isArray(found), ok, why]),
          ),
        );
      });
      expect([printers, success]).toEqual([true, false]);
      expect(reason).not.toBe('');
    },
  ],
]);

describeTable('preload and context bridge', [
  [
    "what the preload exposes is there before the page's first script",
    async ({ page }) => {
      expect(await page.evaluate(() => [window.seenAtStart, window.api.host])).toEqual(['object', 'console']);
    },
  ],
  [
    'what is exposed is frozen through and through and cannot be replaced',
    async ({ page }) => {
      const seen = await page.evaluate(() => {
        const { api } = window;
        const attempt = (run: () => unknown) => {
          try {
            return run() ?? null;
          } catch (error) {
            return (error as Error).name;
          }
        };
        return {
          frozen: [Object.isFrozen(api), Object.isFrozen(api.nested), Object.isFrozen(api.nested.list)],
          replaced: Reflect.set(window, 'api', 1),
          deleted: Reflect.deleteProperty(window, 'api'),
          defined: attempt(() => Object.defineProperty(window, 'api', { value: 1 })),
          still: typeof window.api.invoke,
        };
      });
      expect(seen).toEqual({
        frozen: [true, true, true],
        replaced: false,
        deleted: false,
        defined: 'TypeError',
        still: 'function',
      });
    },
  ],
  [
    'a name is exposed once',
    async ({ page }) => {
      expect(await page.evaluate(() => window.secondTime)).toBe(
        'Cannot bind an API on top of an existing property on the window object',
      );
    },
  ],
  [
    'neither the page nor a sandboxed preload reaches Node',
    async ({ page }) => {
      const seen = await page.evaluate(() => ({
        globals: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
        modules: window.api.modules,
        process: window.api.process,
      }));
      expect(seen.globals).toEqual([]);
      expect(seen.modules).toEqual([
        'module not found: fs',
        'module not found: node:fs',
        'module not found: child_process',
      ]);
      expect(seen.process).toEqual({ sandboxed: true, contextIsolated: true, type: 'renderer' });
    },
  ],
  [
    "the preload's world is not the page's",
    async ({ page }) => {
      const seen = await page.evaluate(() => {
        Object.prototype.toString = () => 'taken over';
        const described = window.api.describe([]);
        Reflect.deleteProperty(Object.prototype, 'toString');
        return described;
      });
      expect(seen).toBe('[object Array]');
    },
  ],
  [
    'functions go both ways, at once and later',
    async ({ page }) => {
      const seen = await page.evaluate(() => {
        const own = () => 1;
        return {
          called: window.api.callTwice((value) => ({ value })),
          returned: window.api.adder(2)(3),
          same: window.api.isSameFunction(own, own),
        };
      });
      expect(seen).toEqual({ called: [{ value: 1 }, { value: 2 }], returned: 5, same: true });
    },
  ],
  [
    'values cross the bridge as copies',
    async ({ page }) => {
      const seen = await page.evaluate(() => {
        const sent = {
          date: new Date(0),
          bytes: Uint8Array.of(1, 2),
          map: new Map([['k', 1]]),
          none: undefined,
          big: 1n,
        };
        const got = window.api.same(sent) as typeof sent;
        return {
          other: got !== sent,
          date: got.date instanceof Date && got.date.getTime(),
          bytes: got.bytes instanceof Uint8Array && [...got.bytes],
          map: got.map instanceof Map && got.map.get('k'),
          none: 'none' in got,
          big: got.big === 1n,
          nested: window.api.nested.map instanceof Map,
        };
      });
      expect(seen).toEqual({ other: true, date: 0, bytes: [1, 2], map: 1, none: true, big: true, nested: true });
    },
  ],
  [
    'errors keep their message over the bridge',
    async ({ page }) => {
      const seen = await page.evaluate(async () => {
        let thrown: unknown;
        try {
          window.api.throwing();
        } catch (error) {
          thrown = error;
        }
        const rejected = await window.api.rejecting().catch((error: unknown) => error);
        return [thrown, rejected].map((error) => error instanceof Error && error.message);
      });
      expect(seen).toEqual(['thrown in the preload', 'rejected in the preload']);
    },
  ],
]);

describeTable('own scheme and requests', [
  [
    "the handler's status, headers and body arrive",
    async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const posted = await fetch('/echo', { method: 'POST', body: 'æøå', headers: { 'x-type': 'T' } });
        const missing = await fetch('/missing');
        const image = await fetch('/page.html');
        return {
          posted: await posted.json(),
          missing: [missing.status, await missing.text()],
          header: image.headers.get('x-host'),
          secure: window.isSecureContext,
        };
      });
      expect(seen).toEqual({
        posted: { body: 'æøå', type: 'T' },
        missing: [404, 'nothing here'],
        header: 'console',
        secure: true,
      });
    },
  ],
  [
    "the handler is asked by the application's own addresses",
    async ({ app, page }) => {
      await page.evaluate(() => fetch('/echo?a=1&b=%C3%A6'));
      expect(await app.evaluate(() => globalThis.conformance.requests)).toContain(
        'GET app://console/echo?a=1&b=%C3%A6',
      );
    },
  ],
  [
    'a handler that throws fails the request',
    async ({ page }) => {
      expect(await page.evaluate(() => fetch('/broken').catch((error: Error) => error.name))).toBe('TypeError');
    },
  ],
  [
    'what onBeforeRequest cancels reaches no handler',
    async ({ app, page }) => {
      expect(await page.evaluate(() => fetch('/cancelled').catch((error: Error) => error.name))).toBe('TypeError');
      expect(await app.evaluate(() => globalThis.conformance.requests.filter((r) => r.includes('cancelled')))).toEqual(
        [],
      );
    },
  ],
  [
    "the handler's content security policy holds",
    async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const refused = new Promise((resolve) =>
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          }),
        );
        const script = document.createElement('script');
        script.textContent = 'window.received = ["inline ran"]';
        document.head.append(script);
        return { refused: await refused, ran: window.received ?? null };
      });
      expect(seen).toEqual({ refused: 'script-src-elem', ran: null });
      const other = await page.evaluate(() => fetch('https://192.0.2.1/').catch((error: Error) => error.name));
      expect(other).toBe('TypeError');
    },
  ],
  [
    'a page elsewhere does not load, and the promise says why',
    async ({ app }) => {
      const load = (url: string) =>
        app.evaluate(
          async ({ BrowserWindow }, address) =>
            BrowserWindow.getAllWindows()[0]
              ?.loadURL(address)
              .then(() => 'loaded')
              .catch((error: Error & { code: string; url: string }) => [error.code, error.url]),
          url,
        );
      expect(await load('https://192.0.2.1/')).toEqual(['ERR_BLOCKED_BY_CLIENT', 'https://192.0.2.1/']);
      expect(await load('app://console/broken')).toEqual([expect.stringMatching(/^ERR_/), 'app://console/broken']);
    },
  ],
  [
    'a permission that the handlers refuse is refused to the page',
    async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const nameOf = (error: unknown) => (error as Error).name;
        return {
          geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
          notifications: await Notification.requestPermission(),
          camera: await navigator.mediaDevices.getUserMedia({ video: true }).catch(nameOf),
        };
      });
      expect(seen.geolocation).toBe('denied');
      expect(seen.notifications).toBe('denied');
      expect(['NotAllowedError', 'NotFoundError']).toContain(seen.camera);
    },
  ],
]);

describeTable('navigation', [
  [
    'a navigation that will-navigate refuses leaves the page where it is',
    async ({ app, page }) => {
      await page.locator('#refused').click();
      await expect
        .poll(() => app.evaluate(() => globalThis.conformance.log))
        .toEqual(['will-frame-navigate app://console/refused.html', 'will-navigate app://console/refused.html']);
      expect(await page.evaluate(() => window.api.invoke('sender'))).toMatchObject({ url: 'app://console/page.html' });
      expect(await app.evaluate(() => globalThis.conformance.requests)).toEqual([]);
    },
  ],
  [
    'scripts of the page cannot take it to another origin either',
    async ({ app, page }) => {
      await page.evaluate(() => {
        window.location.href = 'https://192.0.2.1/elsewhere';
      });
      await expect
        .poll(() => app.evaluate(() => globalThis.conformance.log))
        .toContain('will-navigate https://192.0.2.1/elsewhere');
      expect(await page.evaluate(() => window.api.invoke('sender'))).toMatchObject({ url: 'app://console/page.html' });
    },
  ],
  [
    'an allowed navigation gets a new document with the same preload',
    async ({ app, page }) => {
      await page.locator('#next').click();
      await expect.poll(() => app.evaluate(() => globalThis.conformance.log)).toContain('did-finish-load');
      expect(await page.evaluate(() => window.api.invoke('sender'))).toMatchObject({ url: 'app://console/next.html' });
    },
  ],
  [
    'a reload from outside is no navigation of the page',
    async ({ app, page }) => {
      await page.reload();
      expect(await page.evaluate(() => window.seenAtStart)).toBe('object');
      await expect.poll(() => app.evaluate(() => globalThis.conformance.log)).toEqual(['did-finish-load']);
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
      await expect
        .poll(() => app.evaluate(() => globalThis.conformance.log))
        .toEqual(['did-finish-load', 'did-finish-load']);
    },
  ],
  [
    'a redirect is told before it is followed',
    async ({ app }) => {
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.loadURL('app://console/moved?to=app://console/arrived.html'),
      );
      const log = await app.evaluate(() => globalThis.conformance.log);
      expect(log).toContain('will-redirect app://console/arrived.html');
      const url = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
      expect(url).toBe('app://console/arrived.html');
    },
  ],
  [
    'windows that the page asks for are refused by the handler',
    async ({ app, page }) => {
      const opened = await page.evaluate(() => window.open('/from-script.html'));
      expect(opened).toBeNull();
      await page.locator('#other-window').click();
      await page.locator('#next').click({ modifiers: ['ControlOrMeta'] });
      await expect
        .poll(() => app.evaluate(() => globalThis.conformance.log))
        .toEqual([
          'open app://console/from-script.html',
          'open app://console/elsewhere.html',
          'open app://console/next.html',
        ]);
      expect(app.windows()).toHaveLength(1);
    },
  ],
]);

describeTable('window and page', [
  [
    'the content has the size of the window, and follows it',
    async ({ app, page }) => {
      const size = () => page.evaluate(() => [window.innerWidth, window.innerHeight]);
      await expect.poll(size).toEqual([900, 640]);
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 700));
      await expect.poll(size).toEqual([640, 700]);
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 640));
      await expect.poll(size).toEqual([900, 640]);
    },
  ],
  [
    'the page finds its window, and the window its page',
    async ({ app, page }) => {
      const window = await app.browserWindow(page);
      expect(
        await window.evaluate(
          (own, expected) => [own.webContents.getURL() === expected, own.isDestroyed()],
          'app://console/page.html',
        ),
      ).toEqual([true, false]);
      expect(
        await app.evaluate(({ BrowserWindow }) => {
          const [only] = BrowserWindow.getAllWindows();
          return only !== undefined && BrowserWindow.fromWebContents(only.webContents) === only;
        }),
      ).toBe(true);
    },
  ],
  [
    "the theme that main chooses is the page's",
    async ({ app, page }) => {
      const dark = () => page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
      const choose = (source: 'dark' | 'light' | 'system') =>
        app.evaluate(({ nativeTheme }, chosen) => {
          nativeTheme.themeSource = chosen;
          return nativeTheme.shouldUseDarkColors;
        }, source);
      expect(await choose('dark')).toBe(true);
      await expect.poll(dark).toBe(true);
      expect(await choose('light')).toBe(false);
      await expect.poll(dark).toBe(false);
      await choose('system');
    },
  ],
  [
    "heap snapshots of the page can be taken and show the page's strings",
    async ({ page }) => {
      await page.evaluate(() => {
        window.received = ['a-word-in-the-heap'];
      });
      const client = await page.context().newCDPSession(page);
      let snapshot = '';
      client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
        snapshot += chunk;
      });
      await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
      await client.detach();
      expect(snapshot).toContain('a-word-in-the-heap');
    },
  ],
  [
    'parts of electron can be replaced by a test',
    async ({ app }) => {
      const shown = await app.evaluate(({ dialog }) => {
        const calls: string[][] = [];
        dialog.showErrorBox = (title, content) => void calls.push([title, content]);
        dialog.showErrorBox('T', 'C');
        return calls;
      });
      expect(shown).toEqual([['T', 'C']]);
    },
  ],
  [
    'a test answers the dialog that asks for a file, with and without a window under it',
    async ({ app }) => {
      const chosen = await app.evaluate(async ({ BrowserWindow, dialog }) => {
        const asked: unknown[] = [];
        dialog.showOpenDialog = async (...given: unknown[]) => {
          asked.push(given.length);
          return { canceled: false, filePaths: ['/data/day.csv'] };
        };
        const [window] = BrowserWindow.getAllWindows();
        if (window) asked.push((await dialog.showOpenDialog(window, { properties: ['openFile'] })).filePaths);
        asked.push((await dialog.showOpenDialog({ properties: ['openFile'] })).canceled);
        return asked;
      });
      expect(chosen).toEqual([2, ['/data/day.csv'], 1, false]);
    },
  ],
  [
    'the power monitor tells of locks, and of idle time in seconds',
    async ({ app }) => {
      const seen = await app.evaluate(({ powerMonitor }) => {
        let locked = 0;
        powerMonitor.once('lock-screen', () => {
          locked += 1;
        });
        powerMonitor.emit('lock-screen');
        return [locked, typeof powerMonitor.getSystemIdleTime()];
      });
      expect(seen).toEqual([1, 'number']);
    },
  ],
  [
    'safeStorage gives back what it sealed, and nothing that it did not seal',
    async ({ app }) => {
      const seen = await app.evaluate(async ({ safeStorage }) => {
        const sealed = await safeStorage.encryptStringAsync('hemmelig æøå');
        const spoilt = Buffer.from(sealed);
        spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
        return {
          available: [safeStorage.isEncryptionAvailable(), await safeStorage.isAsyncEncryptionAvailable()],
          readable: sealed.includes('hemmelig'),
          opened: await safeStorage.decryptStringAsync(sealed),
          spoilt: await safeStorage.decryptStringAsync(spoilt).then(
            () => 'opened',
            () => 'refused',
          ),
        };
      });
      expect(seen).toEqual({
        available: [true, true],
        readable: false,
        opened: { result: 'hemmelig æøå', shouldReEncrypt: false },
        spoilt: 'refused',
      });
    },
  ],
  [
    'the application knows its name, version and folders',
    async ({ app, dataFolder }) => {
      const seen = await app.evaluate(({ app: own }) => ({
        name: own.getName(),
        version: own.getVersion(),
        packaged: own.isPackaged,
        ready: own.isReady(),
        userData: own.getPath('userData'),
        lock: own.hasSingleInstanceLock(),
        electron: typeof process.versions.electron,
        type: (process as unknown as { type: string }).type,
      }));
      expect(seen).toEqual({
        name: 'Conformance App',
        version: '1.2.3',
        packaged: false,
        ready: true,
        userData: dataFolder,
        lock: true,
        electron: 'string',
        type: 'browser',
      });
    },
  ],
]);

test.describe('lives of their own', () => {
  test('what happens at the start happens in order', async ({ start }) => {
    const { app } = await start();
    await expect
      .poll(() => app.evaluate(() => globalThis.conformance.log))
      .toEqual(expect.arrayContaining(['did-finish-load', 'ready-to-show']));
    const log = await app.evaluate(() => globalThis.conformance.log);
    expect(log.slice(0, 3)).toEqual(['main loaded', 'ready', 'web-contents-created 1']);
  });

  test('two windows have two preloads and two origins', async ({ start }) => {
    const { app, page } = await start();
    const opening = app.waitForEvent('window');
    await app.evaluate(() => void globalThis.conformance.openWindow('phone', { width: 420, height: 700 }));
    const phone = await opening;
    await phone.getByRole('heading').waitFor();
    expect(await Promise.all([page, phone].map((one) => one.evaluate(() => window.api.host)))).toEqual([
      'console',
      'phone',
    ]);
    await page.evaluate(() => localStorage.setItem('key', 'of the console'));
    expect(await phone.evaluate(() => localStorage.getItem('key'))).toBeNull();
    expect(await phone.evaluate(() => window.api.invoke('sender'))).toMatchObject({
      url: 'app://phone/page.html',
      own: true,
    });
    await expect.poll(() => phone.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([420, 700]);
    await phone.setViewportSize({ width: 640, height: 560 });
    await expect.poll(() => phone.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([640, 560]);
    await phone.close();
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await app.evaluate(() => globalThis.conformance.log)).toContain('closed phone');
    expect(await page.evaluate(() => window.api.host)).toBe('console');
  });

  test('a window can refuse to close; a closed one is an object no longer', async ({ start }) => {
    const { app } = await start({ CONFORMANCE_STAY: '1' });
    const seen = await app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) return [];
      const { webContents } = window;
      window.once('close', (event) => event.preventDefault());
      window.close();
      const refused = !window.isDestroyed();
      const closed = new Promise((resolve) => window.once('closed', () => resolve(undefined)));
      window.close();
      await closed;
      let message = 'nothing thrown';
      try {
        window.focus();
      } catch (error) {
        message = (error as Error).message;
      }
      return [refused, window.isDestroyed(), webContents.isDestroyed(), message, BrowserWindow.getAllWindows().length];
    });
    expect(seen).toEqual([true, true, true, 'Object has been destroyed', 0]);
    expect(await app.evaluate(() => globalThis.conformance.log)).toContain('window-all-closed');
    const opening = app.waitForEvent('window');
    await app.evaluate(() => void globalThis.conformance.openWindow('console'));
    await (await opening).getByRole('heading').waitFor();
  });

  test('a call whose window closes ends nothing in main', async ({ start }) => {
    const { app, page } = await start({ CONFORMANCE_STAY: '1' });
    const pending = page
      .evaluate(() => window.api.invoke('late'))
      .then(
        () => 'answered',
        () => 'rejected',
      );
    await expect.poll(() => app.evaluate(() => typeof globalThis.conformance.finishLate)).toBe('function');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
    expect(await pending).toBe('rejected');
    await app.evaluate(() => globalThis.conformance.finishLate?.({ too: 'late' }));
    expect(await app.evaluate(({ app: own }) => own.isReady())).toBe(true);
  });

  test('closing the last window ends the application', async ({ start }) => {
    const { app, page } = await start();
    const gone = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
    await page.close();
    expect(await gone).toBe(0);
  });

  test('quit asks first, then closes, then tells', async ({ start }) => {
    const { app } = await start({ CONFORMANCE_STAY: '1' });
    const order = await app.evaluate(({ app: own }) => {
      own.once('before-quit', (event) => event.preventDefault());
      own.quit();
      globalThis.conformance.log.push('still here');
      return new Promise<string[]>((resolve) => {
        own.once('will-quit', () => resolve([...globalThis.conformance.log]));
        own.quit();
      });
    });
    expect(order.slice(order.indexOf('before-quit'))).toEqual([
      'before-quit',
      'still here',
      'before-quit',
      'closed console',
      'will-quit',
    ]);
  });

  test('exit gives its code and asks nobody', async ({ start }) => {
    const { app } = await start();
    const gone = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ app: own }) => {
      own.on('before-quit', (event) => event.preventDefault());
      setImmediate(() => own.exit(7));
    });
    expect(await gone).toBe(7);
  });

  test('a second instance leaves, and the first hears of it', async ({ start }) => {
    const { app, dataFolder } = await start();
    await expect(start({}, dataFolder)).rejects.toThrow();
    await expect
      .poll(() => app.evaluate(() => globalThis.conformance.other?.additionalData))
      .toEqual({ from: 'other' });
    const other = await app.evaluate(() => globalThis.conformance.other);
    expect(other?.argv).toContain('.');
    expect(other?.workingDirectory).toContain('conformance-app');
  });

  test('the lock of an instance that was killed does not hold', async ({ start }) => {
    const first = await start();
    const gone = first.app.waitForEvent('close');
    const { pid } = first.app.process();
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    await gone;
    const second = await start({}, first.dataFolder);
    expect(await second.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  });

  test('what safeStorage sealed is opened after a restart', async ({ start }) => {
    const first = await start();
    const sealed = await first.app.evaluate(async ({ safeStorage }) =>
      (await safeStorage.encryptStringAsync('holds')).toString('base64'),
    );
    await first.app.close();
    const second = await start({}, first.dataFolder);
    const opened = await second.app.evaluate(
      async ({ safeStorage }, text) => safeStorage.decryptStringAsync(Buffer.from(text, 'base64')),
      sealed,
    );
    expect(opened.result).toBe('holds');
  });

  test('a page that crashes is told of, and can be loaded again', async ({ start }) => {
    const { app } = await start();
    const reason = await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('render-process-gone', (_event, details) => resolve(details.reason));
          contents?.forcefullyCrashRenderer();
        }),
    );
    expect(['crashed', 'killed']).toContain(reason);
    const loaded = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.loadURL('app://console/page.html')
        .then(() => 'loaded'),
    );
    expect(loaded).toBe('loaded');
  });

  test('the environment arrives as it was given', async ({ start }) => {
    const { app } = await start({ PIN_DESK_TEST: '1', PIN_DESK_CONFIG: 'some where/æ.json' });
    expect(await app.evaluate(() => [process.env.PIN_DESK_TEST, process.env.PIN_DESK_CONFIG])).toEqual([
      '1',
      'some where/æ.json',
    ]);
  });
});
