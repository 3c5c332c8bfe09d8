import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/main/ledger/canonical-json.ts';
import { type ExportOptions, exportDocument, exportEvents } from '../../../src/main/ledger/export.ts';
import type { JsonObject, Ref } from '../../../src/main/ledger/ledger.ts';
import { openSealedWith } from '../../../src/main/ledger/redaction.ts';
import type { SqliteLedger } from '../../../src/main/ledger/sqlite-ledger.ts';
import { createKeyring } from '../../../src/main/storage/keyring.ts';
import { openTestLedger } from '../../fixtures/test-ledger.ts';

const keyring = createKeyring(randomBytes(32));
const citizen = (name: string): Ref => ({ kind: 'citizen', key: keyring.ref('citizen', name) });
const anna = citizen('anna');
const bo = citizen('bo');

let ledger: SqliteLedger;
afterEach(() => ledger.close());
beforeEach(async () => {
  ledger = openTestLedger({ keyring });
  const write = (stream: string, type: string, refs: readonly Ref[] = [], payload: JsonObject = {}) =>
    ledger.commit({
      stream,
      at: 0,
      agent: 'agent2',
      decide: () => ({ events: [{ type, payload, refs }], value: null }),
    });
  const criterion = keyring.seal('criterion', 'Anna Bo 1990');

  await write('case-1', 'case.opened', [], { purpose: 'pin-forgotten' });
  await write('case-1', 'case.searched', [], { criterion: keyring.seal('criterion', 'a typing error'), hits: 0 });
  await write('case-1', 'case.searched', [anna, bo], { criterion, hits: 2 });
  await write('case-1', 'case.identified', [bo], { masked: '010190-••••' });
  await write('case-1', 'case.wrong-citizen', []);
  await write('case-1', 'case.identified', [anna], {});
  await write('case-1', 'case.closed', [], { approver: 'supervisor' });
  await write('case-2', 'case.opened', [], { purpose: 'block' });
  await write('case-2', 'case.identified', [bo]);
  await write('agent:agent2', 'sign-in.accepted', [{ kind: 'agent', key: 'x' }]);
  await write('agent:agent2', 'register.viewed', [anna, { kind: 'agent', key: 'x' }], { user: 'agent2' });
  await write('agent:agent2', 'register.viewed', [bo]);
});

const places = (options: ExportOptions) =>
  [...exportEvents(ledger.database, options)].map((event) => `${event.case}/${event.sequence}`);

test('everything, in order, as written: each payload can be checked against its digest', () => {
  const events = [...exportEvents(ledger.database)];
  expect(events.map((event) => event.position)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  for (const event of events) {
    const digest = createHash('sha256')
      .update(Buffer.from(event.salt ?? '', 'hex'))
      .update(canonicalJson(event.payload));
    expect(digest.digest('hex')).toBe(event.digest);
    expect(event.agent).toBe('agent2');
  }
  const document: { version: number; events: unknown } = JSON.parse([...exportDocument(ledger.database)].join(''));
  expect(document).toEqual({ version: 1, events });
});

describe('R33: the citizen’s own extract', () => {
  test('R33: whole cases about the citizen, and single look-ups of other streams', () => {
    expect(places({ citizen: bo })).toEqual([
      'case-1/1',
      'case-1/3',
      'case-1/4',
      'case-1/5',
      'case-2/1',
      'case-2/2',
      'agent:agent2/3',
    ]);
  });

  test('R33, R38: a case that began with somebody else by mistake gives each only their own part', () => {
    expect(places({ citizen: anna })).toEqual(['case-1/1', 'case-1/3', 'case-1/6', 'case-1/7', 'agent:agent2/2']);
    expect(places({ citizen: citizen('nobody') })).toEqual([]);
  });

  test('R33: no names of staff or other citizens unless policy says so', () => {
    const text = [...exportDocument(ledger.database, { citizen: anna })].join('');
    for (const hidden of ['"agent":"agent2"', 'supervisor', 'test-desk', '"user"', '"kind":"agent"', bo.key])
      expect(text).not.toContain(hidden);
    const named = [...exportDocument(ledger.database, { citizen: anna, staff: true })].join('');
    for (const shown of ['"agent":"agent2"', 'supervisor', 'test-desk']) expect(named).toContain(shown);
    expect(named).not.toContain(bo.key);
  });

  test('R33: sealed values stay sealed unless they are to be opened', () => {
    const sealed = [...exportDocument(ledger.database, { citizen: anna })].join('');
    expect(sealed).not.toContain('Anna Bo 1990');
    const open = openSealedWith(keyring, new Map([['criterion', 'criterion']]));
    expect([...exportDocument(ledger.database, { citizen: anna, open })].join('')).toContain(
      '"criterion":"Anna Bo 1990"',
    );
  });
});
