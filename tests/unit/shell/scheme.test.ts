import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
}));
vi.mock('electron', () => electron);

const { contentSecurityPolicy, fileFor, registerScheme, serveScheme } = await import(
  '../../../src/main/shell/scheme.ts'
);

const root = `${sep}build${sep}renderer`;
const at = (...path: readonly string[]) => [root, ...path].join(sep);

describe('checklist 18: which file a URL asks for', () => {
  test.each([
    ['app://console/index.html', at('index.html')],
    ['app://console/assets/main.js', at('assets', 'main.js')],
    ['app://console/assets/main.js?v=1#x', at('assets', 'main.js')],
    ['app://phone/phone.html', at('phone.html')],
    ['app://caller/caller.html', at('caller.html')],
    ['app://phone/assets/main.js', at('assets', 'main.js')],
    ['app://print/print.html', at('print.html')],
    ['app://console/assets/a%20b.css', at('assets', 'a b.css')],
  ])('%s', (url, file) => {
    expect(fileFor(url, root)).toBe(file);
  });

  test.each([
    ['the other page', 'app://console/phone.html'],
    ['the other page', 'app://phone/index.html'],
    ['the other page', 'app://print/index.html'],
    ['the print page', 'app://console/print.html'],
    ['the other page', 'app://caller/index.html'],
    ['the other page', 'app://console/caller.html'],
    ['the other page in pieces', 'app://console/assets/../phone.html'],
    ['the other page in codes', 'app://console/%70hone.html'],
    ['the other page behind a coded way up', 'app://console/assets%2f..%2fphone.html'],
    ['the other page behind more slashes', 'app://console//phone.html'],
    ['a page in a folder', 'app://console/assets/page.html'],
    ['outside, in codes', 'app://console/..%2f..%2fetc%2fpasswd'],
    ['outside, in codes of dots', 'app://console/%2e%2e%2f%2e%2e%2fsecret.js'],
    ['a neighbour whose name begins alike', 'app://console/..%2frenderer-secret%2fkey.js'],
    ['a zero', 'app://console/assets/main.js%00.html'],
    ['another host', 'app://evil/index.html'],
    ['another host with our name in it', 'app://console.evil/assets/main.js'],
    ['a port', 'app://console:8080/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['another scheme', 'https://console/index.html'],
    ['nothing', ''],
    ['a built-in property', 'app://__proto__/index.html'],
  ])('not %s: %s', (_what, url) => {
    expect(fileFor(url, root)).toBeNull();
  });

  test('whatever the path, nothing outside the build, and of pages only the own one', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '%5c',
      '\\',
      'assets',
      'phone.html',
      'print.html',
      'caller.html',
      'index.html',
      'x',
      '%00',
      '%',
      '%25',
      'ø',
    );
    const hosts = ['console', 'phone', 'caller', 'print'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.array(piece, { maxLength: 12 }), (host, path) => {
        let file: string | null = null;
        try {
          file = fileFor(`app://${host}/${path.join('/')}`, root);
        } catch (error) {
          // Codes that are none: the scheme answers 400.
          expect(error).toBeInstanceOf(URIError);
        }
        if (file === null) return;
        expect(file.startsWith(root + sep)).toBe(true);
        expect(file.split(sep)).not.toContain('..');
        const own = host === 'console' ? 'index.html' : `${host}.html`;
        if (file.endsWith('.html')) expect(file).toBe(at(own));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('checklist 7: the policy', () => {
  test('allows no eval, no inline, no other origin', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'none'");
  });
});

describe('what is served', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'renderer-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<html><head><title>x</title></head></html>');
    writeFileSync(join(folder, 'phone.html'), '<html><head></head></html>');
    writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'notes.txt'), 'not of ours');
    electron.protocol.handle.mockClear();
  });
  const get = (url: string, method = 'GET'): Promise<Response> => {
    serveScheme(folder);
    const [scheme, handler] = electron.protocol.handle.mock.calls[0] ?? [];
    expect(scheme).toBe('app');
    return handler({ url, method });
  };

  test('the page, with policy and a fresh nonce each time', async () => {
    const [first, second] = [await get('app://console/index.html'), await get('app://console/index.html')];
    const nonce = /nonce="([^"]+)"/.exec(await first.text())?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await second.text()).not.toContain(nonce);
  });

  test('an asset, with its type and no sniffing', async () => {
    const response = await get('app://phone/assets/main.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['the other page', 'app://console/phone.html', 404],
    ['the other page with a slash behind', 'app://console/phone.html/', 404],
    ['a type that is none of ours', 'app://console/assets/notes.txt', 404],
    ['a folder', 'app://console/assets', 404],
    ['the folder itself', 'app://console/', 404],
    ['what is not there', 'app://console/assets/none.js', 404],
    ['codes that are none', 'app://console/%zz.js', 400],
    ['another host', 'app://evil/index.html', 404],
  ])('not %s', async (_what, url, status) => {
    const response = await get(url);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  test.each(['POST', 'HEAD', 'PUT'])('not by %s', async (method) => {
    expect((await get('app://console/index.html', method)).status).toBe(404);
  });

  test('names of files are told in no refusal', async () => {
    symlinkSync(join(folder, 'gone'), join(folder, 'assets', 'dangling.js'));
    const response = await get('app://console/assets/dangling.js');
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});

test('checklist 18: the scheme is standard and secure, and is allowed nothing more that matters', () => {
  registerScheme();
  const [[schemes]] = electron.protocol.registerSchemesAsPrivileged.mock.calls as [
    [{ scheme: string; privileges: object }[]],
  ];
  expect(schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});
