import type { Database } from 'better-sqlite3';
import { foldStrict } from '../../verification/fold.ts';
import { lexiconKeys } from '../../verification/lexicon.ts';
import { authorityName } from '../authorities.ts';
import type { LexiconKind } from '../register.ts';

const values = (db: Database, sql: string): readonly string[] => db.prepare<[], string>(sql).pluck().all();

/** Each word of a name is a name too: of several given names people use one. */
const wordsAndWhole = (text: string): readonly string[] => [text, ...text.split(/[\s-]+/)];

/** Fills `lexicon` with every value that occurs, for R18: a typing slip that is another real value is no slip. */
export function writeLexicon(db: Database): void {
  const insert = db.prepare('INSERT INTO lexicon (kind, folded) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const add = (kind: LexiconKind, texts: Iterable<string>): void => {
    for (const text of texts) for (const key of lexiconKeys(kind, text)) insert.run(kind, key);
  };
  add('given-name', values(db, 'SELECT DISTINCT given FROM name').flatMap(wordsAndWhole));
  add('surname', values(db, 'SELECT DISTINCT surname FROM name').flatMap(wordsAndWhole));
  // Middle names have the character of surnames.
  add('surname', values(db, 'SELECT DISTINCT middle FROM name WHERE middle IS NOT NULL').flatMap(wordsAndWhole));
  add('street', values(db, 'SELECT DISTINCT name FROM road'));
  add('place', values(db, 'SELECT DISTINCT postal_district FROM clear_address WHERE postal_district IS NOT NULL'));
  const codes = values(
    db,
    'SELECT DISTINCT municipality_code FROM address UNION SELECT DISTINCT authority_code FROM birth_registration',
  );
  add(
    'place',
    codes.map(authorityName).filter((name) => name !== null),
  );
}

/** R10: fewer holders than this say nothing about the population. */
const ENOUGH_HOLDERS = 50_000;

interface Counted {
  readonly value: string;
  readonly holders: number;
}

/** Present values by kind, one row per value; `holders` are persons. */
const counted: Readonly<Record<string, { readonly sql: string; readonly split?: true; readonly coded?: true }>> = {
  'given-name': {
    sql: 'SELECT given AS value, count(*) AS holders FROM name WHERE current = 1 GROUP BY 1',
    split: true,
  },
  surname: { sql: 'SELECT surname AS value, count(*) AS holders FROM name WHERE current = 1 GROUP BY 1' },
  street: {
    sql: `SELECT r.name AS value, count(*) AS holders FROM address a
          JOIN road r ON r.municipality_code = a.municipality_code AND r.street_code = a.street_code
          WHERE a.current = 1 GROUP BY 1`,
  },
  municipality: {
    sql: 'SELECT municipality_code AS value, count(*) AS holders FROM address WHERE current = 1 GROUP BY 1',
    coded: true,
  },
  'postal-district': {
    sql: `SELECT postal_district AS value, count(*) AS holders FROM clear_address
          WHERE postal_district IS NOT NULL GROUP BY 1`,
  },
  country: {
    sql: `SELECT to_country AS value, count(DISTINCT cpr) AS holders FROM migration
          WHERE to_country IS NOT NULL GROUP BY 1`,
    coded: true,
  },
};

/** Fills `share` for the kinds of which enough persons hold a value. */
export function writeShares(db: Database): void {
  const insert = db.prepare('INSERT INTO share (kind, value, holders) VALUES (?, ?, ?)');
  for (const [kind, { sql, split, coded }] of Object.entries(counted)) {
    const rows = db.prepare<[], Counted>(sql).all();
    const total = rows.reduce((sum, row) => sum + row.holders, 0);
    if (total < ENOUGH_HOLDERS) continue;
    const byValue = new Map<string, number>();
    for (const { value, holders } of rows) {
      const text = coded ? (authorityName(value) ?? value) : value;
      for (const part of new Set((split ? text.split(/\s+/) : [text]).map(foldStrict))) {
        byValue.set(part, (byValue.get(part) ?? 0) + holders);
      }
    }
    insert.run(kind, '', total);
    for (const [value, holders] of byValue) if (value !== '') insert.run(kind, value, holders);
  }
}
