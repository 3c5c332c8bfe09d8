import { type PageHost, pages } from './page-hosts.ts';

/**
 * Which of our pages a frame's address belongs to, by URL parser (checklist 17); null for anything else: other schemes,
 * other hosts, credentials or ports in the address.
 */
export function hostOf(url: string): PageHost | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'app:' || parsed.username || parsed.password || parsed.port) return null;
  return Object.hasOwn(pages, parsed.hostname) && parsed.host === parsed.hostname
    ? (parsed.hostname as PageHost)
    : null;
}
