import type { Migration } from '../storage/migrate.ts';

/**
 * `event`: the chain. `event_ref`: index of references, rebuilt from nothing but equal to the headers (verify compares).
 * `tally`: how many events a stream or a reference has, sealed, so that a missing row is noticed by the decision that
 * would have needed it (R20), not only by the next whole verification. `outbox`: sealed texts not yet accepted.
 */
export const LEDGER_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE event (
        position    INTEGER PRIMARY KEY CHECK (position > 0),
        stream      TEXT    NOT NULL,
        sequence    INTEGER NOT NULL CHECK (sequence > 0),
        type        TEXT    NOT NULL,
        at          TEXT    NOT NULL,
        agent       TEXT,
        workstation TEXT    NOT NULL,
        refs        TEXT    NOT NULL,
        payload     TEXT,
        salt        BLOB,
        digest      BLOB    NOT NULL,
        link        BLOB    NOT NULL,
        UNIQUE (stream, sequence),
        CHECK ((payload IS NULL) = (salt IS NULL))
      ) STRICT;

      CREATE INDEX event_by_type ON event (type, stream);
      CREATE INDEX event_by_time ON event (at);

      CREATE TABLE event_ref (
        position INTEGER NOT NULL REFERENCES event (position),
        kind     TEXT    NOT NULL,
        key      TEXT    NOT NULL,
        PRIMARY KEY (position, kind, key)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX event_ref_by_key ON event_ref (kind, key, position);

      CREATE TABLE tally (
        kind  TEXT    NOT NULL,
        key   TEXT    NOT NULL,
        count INTEGER NOT NULL,
        last  INTEGER NOT NULL,
        mac   BLOB    NOT NULL,
        PRIMARY KEY (kind, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE outbox (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id     TEXT NOT NULL UNIQUE,
        stream TEXT NOT NULL,
        sealed TEXT NOT NULL,
        state  TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending'))
      ) STRICT;
    `,
  },
  {
    // R26: notices to citizens, sealed like messages; `due` is epoch milliseconds.
    version: 2,
    sql: `
      CREATE TABLE notice (
        number   INTEGER PRIMARY KEY AUTOINCREMENT,
        id       TEXT    NOT NULL UNIQUE,
        stream   TEXT    NOT NULL,
        sealed   TEXT    NOT NULL,
        due      INTEGER NOT NULL,
        state    TEXT    NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending')),
        attempts INTEGER NOT NULL DEFAULT 0
      ) STRICT;
    `,
  },
];
