import type { Database } from 'better-sqlite3';
import type { CompanionSources, CompanionSummary, DocumentEntry, PhoneEntry } from '../import-types.ts';

const insertDocument = `INSERT INTO document (cpr, kind, number, issuer, valid_from, valid_to, status, imported_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const insertPhone = `INSERT INTO phone (cpr, number, kind, registered_at, mitid_since, email, digital_post, imported_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

async function writeDocuments(
  db: Database,
  entries: Required<CompanionSources>['documents'],
  at: string,
): Promise<number> {
  const clear = db.prepare('DELETE FROM document WHERE cpr = ?');
  const insert = db.prepare(insertDocument);
  const cleared = new Set<string>();
  let count = 0;
  for await (const entry of entries satisfies AsyncIterable<DocumentEntry> | Iterable<DocumentEntry>) {
    if (!cleared.has(entry.cpr)) clear.run(entry.cpr);
    cleared.add(entry.cpr);
    insert.run(entry.cpr, entry.kind, entry.number, entry.issuer, entry.validFrom, entry.validTo, entry.status, at);
    count += 1;
  }
  return count;
}

async function writePhones(db: Database, entries: Required<CompanionSources>['phones'], at: string): Promise<number> {
  const clear = db.prepare('DELETE FROM phone WHERE cpr = ?');
  const insert = db.prepare(insertPhone);
  let count = 0;
  for await (const entry of entries satisfies AsyncIterable<PhoneEntry> | Iterable<PhoneEntry>) {
    clear.run(entry.cpr);
    const { cpr, number, kind, registeredAt, mitidSince, email, digitalPost } = entry;
    insert.run(cpr, number, kind, registeredAt, mitidSince, email, digitalPost ? 1 : 0, at);
    count += 1;
  }
  return count;
}

/** A file replaces what is held of every citizen who is in it. */
export async function writeCompanions(db: Database, sources: CompanionSources, at: string): Promise<CompanionSummary> {
  return {
    documents: sources.documents ? await writeDocuments(db, sources.documents, at) : 0,
    phones: sources.phones ? await writePhones(db, sources.phones, at) : 0,
  };
}

/** Documents and phones come from other sources than the extract: a new one keeps those of the citizens it still has. */
export function carryOver(from: Database, to: Database): void {
  for (const [table, insertion] of [
    ['document', insertDocument],
    ['phone', insertPhone],
  ] as const) {
    const isHere = to.prepare('SELECT 1 FROM person WHERE cpr = ?').pluck();
    const insert = to.prepare(insertion);
    for (const row of from.prepare<[], readonly (string | number | null)[]>(`SELECT * FROM ${table}`).raw().iterate()) {
      if (isHere.get(row[0]) === 1) insert.run(...row);
    }
  }
}
