import type { Database } from 'better-sqlite3';
import type { Layout } from '../extract/layout.ts';
import { fieldsOf } from '../extract/row-rule.ts';
import { code } from '../extract/values.ts';
import type { Road } from '../import-types.ts';

/** Names of streets by municipality and street code. */
export interface RoadNames {
  /** Takes the short name (20 characters at most, abbreviated) from a record 003. */
  learn(record: string): void;
  /** Writes them; a name from the list goes before a short one. */
  write(db: Database, list: Iterable<Road>): void;
}

export function createRoadNames(layout: Layout): RoadNames {
  const f = fieldsOf(layout, '003');
  const [municipality, street, name] = [f('KOMKOD'), f('VEJKOD'), f('VEJADRNVN')];
  const learnt = new Map<string, string>();
  return {
    learn(record) {
      const key = `${municipality(record)}${street(record)}`;
      if (learnt.has(key)) return;
      const called = name(record).trim();
      if (called !== '' && code(municipality(record)) && code(street(record))) learnt.set(key, called);
    },
    write(db, list) {
      const insert = db.prepare(
        'INSERT INTO road (municipality_code, street_code, name, source) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      );
      for (const road of list) insert.run(road.municipalityCode, road.streetCode, road.name, 'list');
      for (const [key, called] of learnt) insert.run(key.slice(0, 4), key.slice(4), called, 'extract');
    },
  };
}
