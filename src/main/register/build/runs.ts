import type { Database } from 'better-sqlite3';

/** Counts records by number and type. Records of one number are not contiguous, so a number has one row per unbroken run. */
export interface RunCounter {
  add(cpr: string, type: string): void;
  flush(): void;
}

export function createRunCounter(db: Database): RunCounter {
  const insert = db.prepare('INSERT INTO record_run (cpr, counts) VALUES (?, ?)');
  let current = '';
  let counts: Record<string, number> = {};
  const flush = () => {
    if (current !== '') insert.run(current, JSON.stringify(counts));
    current = '';
    counts = {};
  };
  return {
    add(cpr, type) {
      if (cpr !== current) {
        flush();
        current = cpr;
      }
      counts[type] = (counts[type] ?? 0) + 1;
    },
    flush,
  };
}
