import { describe, expect, test } from 'vitest';
import { documentAccepted } from '../../../src/main/cases/document.ts';
import type { DocumentRow } from '../../../src/main/register/register.ts';
import { documentOf } from '../../fixtures/facts.ts';

const today = '2026-11-23';
const number = '204681357';
const accepted = (change: Partial<DocumentRow> = {}, type = 'passport', typed = number) =>
  documentAccepted([documentOf({ number, ...change })], type, typed, today);

describe('R6: a valid Danish or Greenlandic passport or licence of this citizen', () => {
  test.each([
    ['a Danish passport', accepted(), true],
    ['a Greenlandic one', accepted({ issuer: 'GRL' }), true],
    ['a driving licence', accepted({ kind: 'driving-licence' }, 'driving-licence'), true],
    ['a Faroese passport', accepted({ issuer: 'FRO' }), false],
    ['a foreign passport', accepted({ kind: 'foreign-passport', issuer: 'SWE' }), false],
    ['a residence permit', accepted({ kind: 'residence-permit' }), false],
    ['a passport shown as a licence', accepted({}, 'driving-licence'), false],
    ['another number', accepted({}, 'passport', '204681358'), false],
    ['part of the number', accepted({}, 'passport', '20468135'), false],
    ['no number', accepted({}, 'passport', ''), false],
    ['a lost one', accepted({ status: 'lost' }), false],
    ['on its last day', accepted({ validTo: today }), true],
    ['expired the day before', accepted({ validTo: '2026-11-22' }), false],
    ['without a known end', accepted({ validTo: null }), false],
    ['valid from today', accepted({ validFrom: today }), true],
    ['valid from tomorrow', accepted({ validFrom: '2026-11-24' }), false],
    ['without a known beginning', accepted({ validFrom: null }), true],
  ])('%s', (_what, result, expected) => {
    expect(result).toBe(expected);
  });

  test('a new one beside an expired one is enough', () => {
    const rows = [documentOf({ number: '111', validTo: '2020-01-01' }), documentOf({ number })];
    expect(documentAccepted(rows, 'passport', number, today)).toBe(true);
    expect(documentAccepted(rows, 'passport', '111', today)).toBe(false);
  });
});
