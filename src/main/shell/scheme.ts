import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { type PageHost, pages } from './page-hosts.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Checklist 7. Styles that Mantine makes at run time carry the nonce; there is no `unsafe-inline` and no `unsafe-eval`. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** Has to run before the application is ready, once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * The file a URL of the own scheme asks for, below `root`; null where it is none of ours.
 * A host serves its own page and the shared assets, so that neither window can load the other's page under its origin.
 */
export function fileFor(url: string, root: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'app:' || !Object.hasOwn(pages, parsed.host)) return null;
  const path = decodeURIComponent(parsed.pathname);
  if (path.includes('\0')) return null;
  if (path.endsWith('.html') && `app://${parsed.host}${path}` !== pages[parsed.host as PageHost]) return null;
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) ? file : null;
}

const refusal = (status: number) => new Response(null, { status });

/** Serves the build and nothing else. Every HTML answer gets a fresh nonce. */
export function serveScheme(root: string): void {
  protocol.handle('app', async (request) => {
    let file: string | null;
    try {
      file = fileFor(request.url, root);
    } catch {
      return refusal(400);
    }
    const type = file ? types[extname(file)] : undefined;
    if (!file || !type || request.method !== 'GET') return refusal(404);
    const body = await readFile(file).catch(() => null);
    if (!body) return refusal(404);
    const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' };
    if (extname(file) !== '.html') return new Response(new Uint8Array(body), { headers });
    const nonce = randomBytes(16).toString('base64');
    const meta = `<meta property="csp-nonce" nonce="${nonce}">`;
    return new Response(body.toString('utf8').replace('<head>', `<head>${meta}`), {
      headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce), 'cache-control': 'no-store' },
    });
  });
}
