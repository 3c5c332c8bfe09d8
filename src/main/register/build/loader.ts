import type { Database } from 'better-sqlite3';
import { addressRules } from '../extract/address-rules.ts';
import { createCutter } from '../extract/cutter.ts';
import { type AcceptedCount, createEnvelope, type ExtractStart } from '../extract/envelope.ts';
import { ExtractError } from '../extract/extract-error.ts';
import { familyRules } from '../extract/family-rules.ts';
import type { Layout } from '../extract/layout.ts';
import { nameRules } from '../extract/name-rules.ts';
import { personRules, plausiblePerson } from '../extract/person-rules.ts';
import type { RowRule } from '../extract/row-rule.ts';
import type { RoadNames } from './roads.ts';
import { createRunCounter } from './runs.ts';

export interface LoadedExtract {
  readonly start: ExtractStart;
  /** All records, start and end record included. */
  readonly records: number;
  /** Known types only. */
  readonly recordsByType: Readonly<Record<string, number>>;
  /** Records of unknown type: CPR adds types now and then, and where lines end they can be skipped. */
  readonly unknown: number;
  readonly acceptedCount: AcceptedCount | null;
}

export interface Loader {
  push(chunk: Uint8Array): void;
  /** Records read so far. */
  readonly records: number;
  /** The file is over. */
  end(): LoadedExtract;
}

export interface LoaderOptions {
  readonly layout: Layout;
  readonly acceptCount: boolean;
  readonly roads: RoadNames;
  /** May refuse the file by throwing, before anything else of it is read. */
  readonly onStart: (start: ExtractStart) => void;
}

type Apply = (record: string, line: number) => void;

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

function applying(db: Database, rule: RowRule): Apply {
  const insert = db.prepare(rule.sql);
  const apply = (record: string): void => {
    for (const row of rule.rows(record)) insert.run(...row);
  };
  if (rule.type !== '001') return apply;
  return (record, line) => {
    try {
      apply(record);
    } catch (error) {
      throw isDuplicate(error) ? new ExtractError('duplicate-person', line) : error;
    }
  };
}

/**
 * Reads an extract, chunk by chunk, into the tables of a new register. Records of one person may stand anywhere between start
 * and end, and nothing counts before `end` returns.
 */
export function createLoader(db: Database, options: LoaderOptions): Loader {
  const { layout, roads } = options;
  const rules = [...personRules(layout), ...nameRules(layout), ...addressRules(layout), ...familyRules(layout)];
  const apply = new Map(rules.map((rule) => [rule.type, applying(db, rule)]));
  const plausible = plausiblePerson(layout);
  const envelope = createEnvelope(layout, options.acceptCount, options.onStart);
  const runs = createRunCounter(db);
  const byType = new Map<string, number>();
  let records = 0;
  let unknown = 0;
  let persons = 0;
  let firstOrphan: number | null = null;

  const cutter = createCutter(layout, (type, text, line) => {
    records += 1;
    const inside = envelope.admit(type, text, line);
    if (!layout.has(type)) {
      unknown += 1;
      return;
    }
    byType.set(type, (byType.get(type) ?? 0) + 1);
    if (!inside) return;
    if (type === '001' && !plausible(text)) throw new ExtractError('bad-person', line);
    if (type === '001') persons += 1;
    else firstOrphan ??= line;
    if (type !== '910') runs.add(text.slice(3, 13), type);
    if (type === '003') roads.learn(text);
    apply.get(type)?.(text, line);
  });

  return {
    push: (chunk) => cutter.push(chunk),
    get records() {
      return records;
    },
    end() {
      cutter.end();
      const acceptedCount = envelope.finish();
      // An empty register would take the place of whatever was there.
      if (persons === 0) throw new ExtractError('no-person', firstOrphan ?? records);
      runs.flush();
      const recordsByType = Object.fromEntries([...byType].sort(([one], [other]) => (one < other ? -1 : 1)));
      return { start: envelope.start, records, recordsByType, unknown, acceptedCount };
    },
  };
}
