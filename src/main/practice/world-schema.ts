import type { Migration } from '../storage/migrate.ts';

/** Schema of `practice.db`: the simulated outside world. The register knows nothing of what is in here. */
export const worldMigrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
  CREATE TABLE citizen (
    cpr TEXT PRIMARY KEY,
    mitid INTEGER NOT NULL,
    blocked INTEGER NOT NULL
  ) WITHOUT ROWID;

  -- What a citizen was planted for. A replaced number has a row here only; its apps are those of the number in force.
  CREATE TABLE situation (
    cpr TEXT PRIMARY KEY,
    situation TEXT NOT NULL,
    place INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX situation_by_name ON situation (situation, place);

  CREATE TABLE app (
    id TEXT PRIMARY KEY,
    cpr TEXT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'locked')),
    blocked INTEGER NOT NULL,
    pin TEXT
  ) WITHOUT ROWID;
  CREATE INDEX app_by_citizen ON app (cpr, place);

  CREATE TABLE message (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('submitted', 'delivered', 'failed', 'unknown')),
    at TEXT NOT NULL,
    place INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX message_by_number ON message (number, place);
`,
  },
  {
    // R26: what reached the citizens' mailboxes.
    version: 2,
    sql: `
  CREATE TABLE notice (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    place INTEGER NOT NULL
  ) WITHOUT ROWID;
`,
  },
  {
    // Orders to MitID by their key, so that one given twice happens once.
    version: 3,
    sql: `
  CREATE TABLE mitid_order (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('carried-out', 'withdrawn'))
  ) WITHOUT ROWID;
`,
  },
  {
    // The citizen's own phone: tries of the current PIN, biometrics, and P-codes.
    version: 4,
    sql: `
  ALTER TABLE app ADD COLUMN wrong_pins INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE app ADD COLUMN biometrics INTEGER;

  CREATE TABLE p_code (
    cpr TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    wrong_entries INTEGER NOT NULL,
    used INTEGER NOT NULL
  ) WITHOUT ROWID;
`,
  },
  {
    // Numbers that a counter registered; the register has those of the phones file.
    version: 5,
    sql: `
  CREATE TABLE new_number (
    cpr TEXT PRIMARY KEY,
    number TEXT NOT NULL,
    registered_at TEXT NOT NULL
  ) WITHOUT ROWID;
`,
  },
];
