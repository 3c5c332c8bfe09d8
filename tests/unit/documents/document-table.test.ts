import { describe, expect, test } from 'vitest';
import { type DocumentRule, documentTableSchema } from '../../../src/main/documents/document-table.ts';
import { type PresentedDocument, sufficiency } from '../../../src/main/documents/sufficiency.ts';
import { readResource } from '../../../src/main/resource-folder.ts';

const table = readResource('documents/documents.json', documentTableSchema);
const today = '2026-11-22';
const rule = (type: string): DocumentRule => {
  const found = table.documents.find((each) => each.type === type);
  if (!found) throw new Error(type);
  return found;
};

/** As it should be: original or app, in date, with the number where it can have one. */
const presented = (type: string, more: Partial<PresentedDocument> = {}): PresentedDocument => ({
  type,
  form: rule(type).form,
  expires: rule(type).holds === 'printed' ? '2028-01-01' : null,
  issued: '2026-10-01',
  showsNumber: rule(type).number !== 'never',
  rejected: false,
  ...more,
});
const judge = (documents: readonly PresentedDocument[], hasNumber = true) =>
  sufficiency(table, documents, { hasNumber, today });

/** The table written once more, by hand, from its sources: [alone, with a yellow health card, needs a witness then]. */
const expected: Readonly<Record<string, readonly [alone: boolean, paired: boolean, witness: boolean]>> = {
  passport: [true, true, false],
  'faroese-passport': [true, true, true],
  'driving-licence': [true, true, false],
  'driving-licence-app': [true, true, false],
  'residence-permit': [true, true, false],
  'foreign-ministry-card': [true, true, false],
  'residence-permit-without-number': [false, true, false],
  'municipal-card': [false, true, false],
  'foreign-passport': [false, true, true],
  'foreign-identity-card': [false, true, true],
  'foreign-driving-licence': [false, true, true],
  'health-card': [false, false, true],
  'health-card-app': [false, true, true],
  'special-health-card': [false, true, true],
  'birth-certificate': [false, true, true],
  'residence-certificate': [false, true, true],
  'tax-statement': [false, true, true],
  'public-benefit': [false, true, true],
  'provisional-passport': [false, false, true],
  'temporary-driving-licence': [false, false, true],
  'temporary-health-card': [false, false, true],
  'faroese-driving-licence': [false, false, true],
  visa: [false, false, true],
};

describe('R8: which documents suffice', () => {
  test('every row of the table is tested here, and has its source and date', () => {
    expect(table.documents.map(({ type }) => type).sort()).toEqual(Object.keys(expected).sort());
    for (const { source, read } of [...table.documents, table.pairs]) {
      expect(source.length).toBeGreaterThan(10);
      expect(read).toMatch(/^2026-/);
    }
  });

  test.each(Object.entries(expected))('%s', (type, [alone, paired, witness]) => {
    expect(judge([presented(type)]).enough).toBe(alone);
    const both = judge([presented(type), presented('health-card')]);
    expect(both.enough).toBe(paired);
    expect(both.needsWitness).toBe(witness);
  });

  test('provisional ones never, whatever they come with', () => {
    const provisional = ['provisional-passport', 'temporary-driving-licence', 'temporary-health-card'];
    const result = judge(provisional.map((type) => presented(type)));
    expect(result).toMatchObject({ enough: false, missing: ['document'] });
    expect(result.notCounted).toEqual([0, 1, 2].map((index) => ({ index, why: 'never' })));
    expect(judge([presented('provisional-passport'), presented('passport')]).enough).toBe(true);
  });

  test.each([
    ['a copy', presented('passport', { form: 'copy' }), 'not-original'],
    ['a passport on a screen', presented('passport', { form: 'app' }), 'not-original'],
    ['the card in the app’s place', presented('driving-licence-app', { form: 'original' }), 'not-original'],
    ['run out yesterday', presented('passport', { expires: '2026-11-21' }), 'expired'],
    ['without a date', presented('passport', { expires: null }), 'no-date'],
    ['found false', presented('passport', { rejected: true }), 'rejected'],
    ['benefit of four months ago', presented('public-benefit', { issued: '2026-07-22' }), 'too-old'],
    ['benefit without a date', presented('public-benefit', { issued: null }), 'no-date'],
    ['a health card that says it has run out', presented('health-card', { expires: '2020-01-01' }), 'expired'],
    ['what the table does not know', { ...presented('passport'), type: 'library-card' }, 'unknown-type'],
  ])('%s does not count', (_name, document, why) => {
    expect(judge([document])).toEqual({
      enough: false,
      needsWitness: false,
      missing: ['document'],
      notCounted: [{ index: 0, why }],
    });
  });

  test('holds through the last day, and a benefit through three whole months', () => {
    expect(judge([presented('passport', { expires: today })]).enough).toBe(true);
    const pair = (issued: string, now: string) =>
      sufficiency(table, [presented('public-benefit', { issued }), presented('health-card')], {
        hasNumber: true,
        today: now,
      }).enough;
    expect(pair('2026-08-22', '2026-11-22')).toBe(true);
    expect(pair('2026-08-21', '2026-11-22')).toBe(false);
    // 31 May less three months is the last day of February.
    expect(pair('2026-02-28', '2026-05-31')).toBe(true);
    expect(pair('2026-02-27', '2026-05-31')).toBe(false);
  });

  test.each([
    ['nothing', [], ['document']],
    ['a foreign passport', ['foreign-passport'], ['second-document', 'number', 'certificate']],
    ['a health card', ['health-card'], ['second-document']],
    ['the same twice', ['health-card', 'health-card'], ['second-document']],
    ['two without certificate', ['municipal-card', 'tax-statement'], ['certificate']],
    ['foreign passport and certificate without number', ['foreign-passport', 'residence-certificate'], ['number']],
  ] as const)('what is missing beside %s', (_name, types, missing) => {
    const documents = types.map((type) =>
      presented(type, { showsNumber: type !== 'residence-certificate' && rule(type).number !== 'never' }),
    );
    expect(judge(documents)).toMatchObject({ enough: false, missing });
  });

  test('of three the pair that suffices is found, and rather one without witness', () => {
    const three = ['foreign-passport', 'municipal-card', 'health-card'].map((type) => presented(type));
    expect(judge(three)).toMatchObject({ enough: true, needsWitness: false });
    expect(judge([presented('foreign-passport'), presented('passport')])).toMatchObject({ needsWitness: false });
  });

  test('two papers without a picture leave no likeness to attest: the witness', () => {
    const papers = ['health-card', 'residence-certificate'].map((type) => presented(type));
    expect(judge(papers)).toMatchObject({ enough: true, needsWitness: true });
  });

  test('somebody without a CPR number: a foreign passport or identity card alone, always with a witness', () => {
    for (const { type } of table.documents) {
      const result = judge([presented(type, { showsNumber: false })], false);
      const foreign = type === 'foreign-passport' || type === 'foreign-identity-card';
      if (foreign) expect(result).toMatchObject({ enough: true, needsWitness: true });
      else expect(result.enough, type).toBe(expected[type]?.[0]);
    }
  });
});

describe('a table that contradicts itself is refused by row', () => {
  const good = JSON.parse(JSON.stringify(table)) as typeof table;
  const refusal = (change: (row: Record<string, unknown>) => void, type = 'passport') => {
    const copy = JSON.parse(JSON.stringify(good)) as { documents: Record<string, unknown>[] };
    const row = copy.documents.find((each) => each['type'] === type);
    if (row) change(row);
    return documentTableSchema.safeParse(copy).error?.issues[0]?.path.join('.');
  };

  test('as it is', () => {
    expect(documentTableSchema.safeParse(good).success).toBe(true);
  });

  test.each<[string, (row: Record<string, unknown>) => void, string?]>([
    ['an unknown key', (row) => Object.assign(row, { accepted: true })],
    ['no source', (row) => Object.assign(row, { source: '' })],
    ['no date', (row) => Object.assign(row, { read: 'lately' })],
    ['alone without a picture', (row) => Object.assign(row, { picture: false })],
    ['alone for ever', (row) => Object.assign(row, { holds: 'always' })],
    ['a type twice', (row) => Object.assign(row, { type: 'driving-licence' })],
    ['provisional and yet a certificate', (row) => Object.assign(row, { certificate: true }), 'temporary-health-card'],
    ['without number and without witness', (row) => Object.assign(row, { witness: false }), 'foreign-passport'],
  ])('%s', (_name, change, type) => {
    expect(refusal(change, type)).toMatch(/^documents\.\d+/);
  });

  test('no pair possible, or nothing that counts alone', () => {
    const only = (keep: (row: DocumentRule) => boolean) =>
      documentTableSchema.safeParse({ ...good, documents: good.documents.filter(keep) }).error?.issues[0]?.message;
    expect(only(({ certificate }) => !certificate)).toMatch(/no pair/);
    expect(only(({ use }) => use !== 'alone')).toMatch(/alone/);
  });
});
