import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Ref } from './ledger.ts';

/**
 * The chain of R32. THIS FORMAT IS FINAL: ledgers in use were written with it, and a chain cannot be written anew.
 * docs/decisions/001-chain-format.md describes it byte by byte; tests/unit/ledger/chain.test.ts holds golden vectors.
 */
const HEADER_VERSION = 1;

/** What the chain binds of an event besides its payload. */
export interface EventHeader {
  readonly position: number;
  readonly stream: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly agent: string | null;
  readonly workstation: string;
  readonly refs: readonly Ref[];
}

/** Stands for the link before the first event. */
export const GENESIS: Buffer = Buffer.alloc(32);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([uint32(bytes.length), bytes]);
}

/** Every field carries its length, so no two headers share an encoding. */
export function encodeHeader(header: EventHeader): Buffer {
  return Buffer.concat([
    Buffer.of(HEADER_VERSION),
    uint64(header.position),
    text(header.stream),
    uint64(header.sequence),
    text(header.type),
    text(header.at),
    header.agent === null ? Buffer.of(0) : Buffer.concat([Buffer.of(1), text(header.agent)]),
    text(header.workstation),
    uint32(header.refs.length),
    ...header.refs.flatMap((ref) => [text(ref.kind), text(ref.key)]),
  ]);
}

/**
 * SHA-256(salt ‖ payload). The salt keeps a removed payload from being guessed from its digest.
 * @param salt 32 random bytes.
 * @param payload canonical JSON.
 */
export function payloadDigest(salt: Buffer, payload: string): Buffer {
  return createHash('sha256').update(salt).update(payload, 'utf8').digest();
}

/** A key object is checked once; a buffer would be at every link, and that takes longer than the HMAC. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObjectOf(key: Buffer): KeyObject {
  const made = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

/** HMAC-SHA-256(chain key, previous link ‖ header ‖ digest); previous link and digest are 32 bytes each. */
export function chainLink(chainKey: Buffer, previous: Buffer, header: EventHeader, digest: Buffer): Buffer {
  return createHmac('sha256', keyObjectOf(chainKey))
    .update(previous)
    .update(encodeHeader(header))
    .update(digest)
    .digest();
}
