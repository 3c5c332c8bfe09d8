import type { Database } from 'better-sqlite3';
import { splitName } from '../extract/addressing-name.ts';
import { insertName } from '../extract/name-rules.ts';
import { fold } from '../name-key.ts';

/** Tasks need not order 008: such a person has the addressing name of 003 only, whose parts may be abbreviated. */
function nameFromAddressing(db: Database): void {
  const nameless = db.prepare<[], { cpr: string; line: string }>(
    `SELECT c.cpr, c.addressing_name AS line FROM clear_address c
     WHERE c.addressing_name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name n WHERE n.cpr = c.cpr AND n.current = 1)`,
  );
  const insert = db.prepare(insertName);
  for (const { cpr, line } of nameless.all()) {
    const { given, surname } = splitName(line);
    insert.run(cpr, 1, given, null, surname, 0, null, null, fold({ given, middle: null, surname }));
  }
}

/** Tasks need not order 002 either: then 003 has the codes of the present address, without its dates. */
function addressFromClearText(db: Database): void {
  db.exec(`
    INSERT INTO address (cpr, current, municipality_code, street_code, house_number, floor, door, building_number)
    SELECT c.cpr, 1, c.municipality_code, c.street_code, c.house_number, c.floor, c.door, c.building_number
    FROM clear_address c
    WHERE c.municipality_code IS NOT NULL AND c.street_code IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM address a WHERE a.cpr = c.cpr AND a.current = 1)`);
}

/** Fills from 003 what 002 and 008 left open. Needs the indexes. */
export function completeFromClearText(db: Database): void {
  nameFromAddressing(db);
  addressFromClearText(db);
}

/**
 * Records of numbers without a 001. Those that stand under a relative's number (children, parents, custody) are in order:
 * their key need not be a person of the extract.
 */
export function countStrays(db: Database): number {
  return Number(
    db
      .prepare(
        `SELECT coalesce(sum(counted.value), 0) FROM record_run r, json_each(r.counts) counted
         WHERE counted.key NOT IN ('014', '015', '016')
           AND NOT EXISTS (SELECT 1 FROM person p WHERE p.cpr = r.cpr)`,
      )
      .pluck()
      .get(),
  );
}
