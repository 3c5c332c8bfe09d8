import { expect, test } from 'vitest';
import { importExtract } from '../../../src/main/register/import-extract.ts';
import { rowQueries } from '../../../src/main/register/lookup/rows.ts';
import { searchQueries } from '../../../src/main/register/lookup/search.ts';
import { lookupQueries } from '../../../src/main/register/open-register.ts';
import { openDatabase } from '../../../src/main/storage/open-database.ts';
import { families } from '../../fixtures/extract/families.ts';
import { freshFolder, into, keyring, registerPath } from '../../fixtures/extract/fresh-register.ts';
import { asLines, framed } from '../../fixtures/extract/records.ts';

test('register: no query of a case reads a whole table', async () => {
  const folder = freshFolder();
  await importExtract([asLines(framed(families))], into(folder));
  const db = openDatabase(registerPath(folder), {
    key: keyring.databaseKey('register'),
    journal: 'rollback',
    readOnly: true,
  });
  const queries = Object.entries({ ...rowQueries, ...searchQueries, ...lookupQueries });
  for (const [name, sql] of queries) {
    const holes = sql.split('?').length - 1;
    const plan = db
      .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array<string>(holes).fill('0'));
    // json_each is a table only in name: the few counts of one row.
    const scans = plan.filter(
      ({ detail }) => /^SCAN /.test(detail) && !/json_each|CONSTANT ROW|VIRTUAL TABLE/.test(detail),
    );
    expect([name, scans]).toEqual([name, []]);
  }
  db.close();
});
