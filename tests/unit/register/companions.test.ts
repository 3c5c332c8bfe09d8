import { expect, test } from 'vitest';
import { CompanionError } from '../../../src/main/register/companions/companion-error.ts';
import { readDocuments } from '../../../src/main/register/companions/documents.ts';
import { readPhones } from '../../../src/main/register/companions/phones.ts';
import { formatOf } from '../../../src/main/register/source-format.ts';
import { cprs } from '../../fixtures/extract/families.ts';
import { start } from '../../fixtures/extract/records.ts';

const DOCUMENTS = 'cpr,kind,number,issuer,validFrom,validTo,status';
const PHONES = 'cpr,number,kind,registeredAt,mitidSince,email,digitalPost';

async function outcome<T>(rows: AsyncIterable<T>): Promise<readonly T[] | CompanionError> {
  const read: T[] = [];
  try {
    for await (const row of rows) read.push(row);
    return read;
  } catch (error) {
    if (error instanceof CompanionError) return error;
    throw error;
  }
}
const documents = (...lines: readonly string[]) =>
  outcome(readDocuments([Buffer.from(lines.join('\n'))], '2026-09-02'));
const phones = (...lines: readonly string[]) => outcome(readPhones([Buffer.from(lines.join('\r\n'))]));
const problems = (found: unknown) =>
  found instanceof CompanionError
    ? [found.code, ...found.lines.map((p) => `${p.line} ${p.column} ${p.problem}`)]
    : found;

test('documents.csv: numbers upper case without blanks, empty cells null', async () => {
  expect(await documents(DOCUMENTS, `${cprs.anna},passport,21 12 ab,dnk,,2030-01-01,valid`, '')).toEqual([
    {
      cpr: cprs.anna,
      kind: 'passport',
      number: '2112AB',
      issuer: 'DNK',
      validFrom: null,
      validTo: '2030-01-01',
      status: 'valid',
    },
  ]);
});

test('documents.csv: expired has to agree with validTo', async () => {
  const row = (validTo: string) => documents(DOCUMENTS, `${cprs.anna},driving-licence,1,DNK,,${validTo},expired`);
  expect(await row('2026-09-01')).toMatchObject([{ status: 'valid', validTo: '2026-09-01' }]);
  expect(problems(await row('2026-09-02'))).toEqual(['bad-rows', '2 status expired-but-valid-to']);
});

test('phones.csv: E.164 or nothing; a byte order mark, CRLF and another order of columns are fine', async () => {
  expect(
    await phones(
      '\uFEFFnumber,cpr,kind,registeredAt,mitidSince,digitalPost,email',
      `+4521123456,${cprs.anna},mobile,2026-01-02T03:04:05+01:00,2020-01-01,true,"a@example.org"`,
      `,${cprs.bo},unknown,,,no,`,
    ),
  ).toEqual([
    {
      cpr: cprs.anna,
      number: '+4521123456',
      kind: 'mobile',
      registeredAt: '2026-01-02T02:04:05.000Z',
      mitidSince: '2020-01-01',
      email: 'a@example.org',
      digitalPost: true,
    },
    {
      cpr: cprs.bo,
      number: null,
      kind: 'unknown',
      registeredAt: null,
      mitidSince: null,
      email: null,
      digitalPost: false,
    },
  ]);
});

test('phones.csv: what is empty is not known: kind unknown, no Digital Post on file', async () => {
  expect(await phones(PHONES, `${cprs.anna},+4521123456,,,,,`)).toMatchObject([
    { kind: 'unknown', digitalPost: false },
  ]);
});

test('companion files: every wrong line is named, without its value', async () => {
  const found = await phones(PHONES, `${cprs.anna},21123456,mobile,now,2020-13-01,a,maybe`, '1,,fax,,,,1', 'a,b');
  expect(problems(found)).toEqual([
    'bad-rows',
    '2 number not-e164',
    '2 registeredAt not-a-moment',
    '2 mitidSince not-an-iso-date',
    '2 email not-an-email',
    '2 digitalPost not-yes-or-no',
    '3 cpr not-ten-digits',
    '3 kind unknown-kind',
    '4 null wrong-number-of-cells',
  ]);
  expect(JSON.stringify(problems(found))).not.toContain('21123456');
});

test('companion files: the header is checked', async () => {
  expect(problems(await documents('cpr,kind,number,issuer,validFrom,validUntil,status'))).toEqual([
    'bad-header',
    '1 validTo missing',
    '1 validUntil unknown-column',
  ]);
  expect(problems(await documents(''))).toContain('bad-header');
  expect(problems(await documents(DOCUMENTS, `"${cprs.anna},`))).toEqual(['not-csv', '2 null quote-not-closed']);
});

test('companion files: only the first fifty problems are listed', async () => {
  const found = await documents(DOCUMENTS, ...Array.from({ length: 80 }, () => 'x,passport,1,DNK,,,valid'));
  expect(found instanceof CompanionError && found.lines.length).toBe(50);
});

test('import: a source is recognised by its beginning', () => {
  const of = (text: string) => formatOf(Buffer.from(text));
  expect(of(start())).toBe('cpr-extract');
  expect(of(`${DOCUMENTS}\n`)).toBe('documents');
  expect(of(`\uFEFF"${PHONES.replaceAll(',', '","')}"\r\n`)).toBe('phones');
  expect(of('cpr,number,kind,registredAt,mitidSince,email')).toBe('phones');
  expect(of('something else')).toBeNull();
  expect(of('')).toBeNull();
});
