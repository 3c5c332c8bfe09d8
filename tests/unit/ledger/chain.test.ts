import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainLink, type EventHeader, encodeHeader, GENESIS, payloadDigest } from '../../../src/main/ledger/chain.ts';
import type { RefKind } from '../../../src/main/storage/keyring.ts';

const chainKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index));

/**
 * Golden vectors, computed by a second implementation from the text of docs/decisions/001-chain-format.md alone. If one
 * of these fails, the code is wrong, not the vector: every ledger in use was written with this format.
 */
const vectors: readonly {
  header: EventHeader;
  salt: Buffer;
  payload: string;
  bytes: string;
  digest: string;
  link: string;
}[] = [
  {
    header: {
      position: 1,
      stream: 'c-1',
      sequence: 1,
      type: 'case.opened',
      at: '2026-11-22T09:30:00.000Z',
      agent: 'agent2',
      workstation: 'desk-7',
      refs: [
        { kind: 'citizen', key: 'a'.repeat(32) },
        { kind: 'call', key: '0123456789abcdef0123456789abcdef' },
      ],
    },
    salt: Buffer.alloc(32, 0x11),
    payload: '{"callIdFrom":"typed","purpose":"pin-forgotten"}',
    bytes:
      '01000000000000000100000003632d3100000000000000010000000b636173652e6f70656e656400000018323032362d31312d32325430393a33303a30302e3030305a01000000066167656e7432000000066465736b2d370000000200000007636974697a656e0000002061616161616161616161616161616161616161616161616161616161616161610000000463616c6c000000203031323334353637383961626364656630313233343536373839616263646566',
    digest: '2594ee498206e9ed411f6b103ae1e74a0868aab475873c3f8fb840f1d4599e0f',
    link: 'e60697b2f24b77f0a9b92d2e74434869f0e50d883ce22fd0f8cf3d9a3a15dec7',
  },
  {
    header: {
      position: 2,
      stream: 'c-1',
      sequence: 2,
      type: 'case.closed',
      at: '2026-11-22T09:41:07.250Z',
      agent: null,
      workstation: 'skranke Ærø',
      refs: [],
    },
    salt: Buffer.alloc(32, 0x22),
    payload: '{"a":[1,0.5,null,true],"b":{"x":"æøå","y":-1e-7}}',
    bytes:
      '01000000000000000200000003632d3100000000000000020000000b636173652e636c6f73656400000018323032362d31312d32325430393a34313a30372e3235305a000000000d736b72616e6b6520c38672c3b800000000',
    digest: 'fdebc6dfabe2965c434426ec52c40e1ec608a0c20e5ec56a94a156a9953c97e6',
    link: '59a72e1d4ebc87dd35e605c11d1152a1e64a9f09f968f0e5167132da74b36706',
  },
];

describe('R32: the chain format is final', () => {
  test('R32: golden vectors of header, digest and link', () => {
    let previous = GENESIS;
    for (const vector of vectors) {
      const digest = payloadDigest(vector.salt, vector.payload);
      expect(encodeHeader(vector.header).toString('hex')).toBe(vector.bytes);
      expect(digest.toString('hex')).toBe(vector.digest);
      previous = chainLink(chainKey, previous, vector.header, digest);
      expect(previous.toString('hex')).toBe(vector.link);
    }
  });
});

const name = fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'b', '0', '1', 'æ', ':') });
const kinds: readonly RefKind[] = ['citizen', 'document', 'phone', 'call', 'agent'];
const header = fc.record({
  position: fc.integer({ min: 1, max: 3 }),
  stream: name,
  sequence: fc.integer({ min: 1, max: 3 }),
  type: name,
  at: name,
  agent: fc.option(name, { nil: null }),
  workstation: name,
  refs: fc.array(fc.record({ kind: fc.constantFrom(...kinds), key: name }), { maxLength: 3 }),
});

test('R32: no two headers share an encoding, however text moves between their fields', () => {
  const canonical = (value: EventHeader) =>
    JSON.stringify([
      value.position,
      value.stream,
      value.sequence,
      value.type,
      value.at,
      value.agent,
      value.workstation,
      value.refs.map((ref) => [ref.kind, ref.key]),
    ]);
  fc.assert(
    fc.property(header, header, (a, b) => {
      expect(encodeHeader(a).equals(encodeHeader(b))).toBe(canonical(a) === canonical(b));
    }),
    { numRuns: 2000 },
  );
});

test('R32: a removed payload cannot be guessed from its digest: equal payloads have different digests', () => {
  expect(payloadDigest(Buffer.alloc(32, 1), '{}').equals(payloadDigest(Buffer.alloc(32, 2), '{}'))).toBe(false);
});
