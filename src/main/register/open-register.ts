import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Keyring } from '../storage/keyring.ts';
import { openDatabase } from '../storage/open-database.ts';
import { guardStore } from '../storage/store-error.ts';
import { foldStrict } from '../verification/fold.ts';
import { authorityName } from './authorities.ts';
import { currentNumber } from './lookup/current-number.ts';
import { citizenFacts } from './lookup/facts.ts';
import { familyOf } from './lookup/relatives.ts';
import { createRows, rememberedRows } from './lookup/rows.ts';
import { createSearch } from './lookup/search.ts';
import { registerRecord } from './lookup/show.ts';
import { type Meta, readMeta } from './meta.ts';
import type { Register } from './register.ts';
import { checkVersion } from './schema-version.ts';

/** The register as long as the program runs, over all imports. */
export interface OpenedRegister extends Register {
  /** Opens the file anew where an import has swapped it; one `stat` where not. Called once per case. @returns whether it did. */
  refresh(): boolean;
  /** What the file says about itself, the ages that R27 asks for among it. */
  meta(): Meta;
}

export const lookupQueries = {
  isKnown: 'SELECT EXISTS (SELECT 1 FROM lexicon WHERE kind = ? AND folded = ?)',
  share: `SELECT coalesce((SELECT holders FROM share WHERE kind = total.kind AND value = ?), 0) * 1.0 / total.holders
          FROM share total WHERE total.kind = ? AND total.value = ''`,
  numbers: 'SELECT seq, cpr FROM person WHERE seq > ? ORDER BY seq LIMIT 1000',
} as const;

/** Paged, so that other statements can run between two numbers. */
function* allNumbers(db: Database): Iterable<string> {
  const page = db.prepare<[number], { seq: number; cpr: string }>(lookupQueries.numbers);
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.seq ?? 0)) {
    for (const { cpr } of rows) yield cpr;
  }
}

type Parts = Omit<OpenedRegister, 'refresh'>;

function registerOn(db: Database): Parts {
  const rows = createRows(db);
  const { search } = createSearch(db, rows);
  const known = db.prepare<[string, string], number>(lookupQueries.isKnown).pluck();
  const share = db.prepare<[string, string], number>(lookupQueries.share).pluck();
  const meta = readMeta(db);
  return {
    facts: (cpr) => citizenFacts(rememberedRows(rows), cpr),
    currentNumber: (cpr) => currentNumber(rows, cpr),
    search,
    documents: rows.documents,
    phone: (cpr) => rows.phones(cpr)[0] ?? null,
    family: (cpr) => familyOf(rows, cpr),
    isKnown: (kind, folded) => known.get(kind, folded) === 1,
    // Codes are asked for by name, as the other kinds are.
    share: (kind, value) =>
      share.get(foldStrict(/^\d{4}$/.test(value) ? (authorityName(value) ?? value) : value), kind) ?? null,
    stats: () => {
      const { persons, recordsByType, rejected, producedOn, taskNumber } = meta;
      return { persons, recordsByType, rejected, producedOn, taskNumber };
    },
    show: (cpr) => registerRecord(rows, cpr),
    numbers: () => allNumbers(db),
    meta: () => meta,
    close: () => {
      db.close();
    },
  };
}

function open(path: string, keyring: Keyring): Parts {
  const db = openDatabase(path, { key: keyring.databaseKey('register'), journal: 'rollback', readOnly: true });
  try {
    checkVersion(db, path);
    db.pragma('cache_size = -32768');
    return guardStore(path, () => registerOn(db));
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Which file lies at the path now. */
function identity(path: string): string {
  const { ino, size, mtimeNs } = guardStore(path, () => statSync(path, { bigint: true }));
  return `${ino}.${size}.${mtimeNs}`;
}

/**
 * Opens the mirror for reading.
 * @throws StoreError `missing` where nothing was ever imported, and for every other reason why a store cannot be used.
 */
export function openRegister(path: string, keyring: Keyring): OpenedRegister {
  let file = identity(path);
  let parts = open(path, keyring);
  return {
    facts: (cpr) => parts.facts(cpr),
    currentNumber: (cpr) => parts.currentNumber(cpr),
    search: (criterion, limit) => parts.search(criterion, limit),
    documents: (cpr) => parts.documents(cpr),
    phone: (cpr) => parts.phone(cpr),
    family: (cpr) => parts.family(cpr),
    isKnown: (kind, folded) => parts.isKnown(kind, folded),
    share: (kind, value) => parts.share(kind, value),
    stats: () => parts.stats(),
    show: (cpr) => parts.show(cpr),
    numbers: () => parts.numbers(),
    meta: () => parts.meta(),
    close: () => parts.close(),
    refresh() {
      const now = identity(path);
      if (now === file) return false;
      const next = open(path, keyring);
      parts.close();
      parts = next;
      file = now;
      return true;
    },
  };
}
