import { createHmac, timingSafeEqual } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { readIfThere, replaceFile } from '../storage/atomic-file.ts';
import { canonicalJson } from './canonical-json.ts';

const Content = z.object({
  version: z.literal(1),
  /** Events in the ledger when it was anchored. */
  count: z.number().int().nonnegative(),
  /** Link of the newest of them, hex. */
  link: z.string().regex(/^[0-9a-f]{64}$/),
  /** Stream, sequence and time of the newest of them; empty, 0 and empty for an empty ledger. */
  case: z.string(),
  sequence: z.number().int().nonnegative(),
  at: z.string(),
});
const Sealed = Content.extend({ mac: z.string().regex(/^[0-9a-f]{64}$/) });

export type Anchor = z.infer<typeof Content>;

/** Where the anchor lies: a file beside the ledger, or memory for a ledger in memory. */
export interface AnchorPlace {
  read(): string | undefined;
  write(text: string): void;
}

/** `ledger.db` is anchored in `ledger.anchor`. */
export function anchorFile(ledgerFile: string): AnchorPlace {
  const path = join(dirname(ledgerFile), `${basename(ledgerFile, extname(ledgerFile))}.anchor`);
  return { read: () => readIfThere(path), write: (text) => replaceFile(path, text) };
}

export function anchorInMemory(): AnchorPlace {
  let text: string | undefined;
  return {
    read: () => text,
    write: (next) => {
      text = next;
    },
  };
}

const macOf = (anchorKey: Buffer, anchor: Anchor): Buffer =>
  createHmac('sha256', anchorKey).update(canonicalJson(anchor)).digest();

export function sealAnchor(anchorKey: Buffer, anchor: Anchor): string {
  return `${JSON.stringify({ ...anchor, mac: macOf(anchorKey, anchor).toString('hex') }, null, 2)}\n`;
}

/** The anchor, `missing`, or `changed` where it is not what this installation sealed. */
export function readAnchor(anchorKey: Buffer, place: AnchorPlace): Anchor | 'missing' | 'changed' {
  const text = place.read();
  if (text === undefined) return 'missing';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'changed';
  }
  const sealed = Sealed.safeParse(value);
  if (!sealed.success) return 'changed';
  const { mac, ...anchor } = sealed.data;
  return timingSafeEqual(macOf(anchorKey, anchor), Buffer.from(mac, 'hex')) ? anchor : 'changed';
}
