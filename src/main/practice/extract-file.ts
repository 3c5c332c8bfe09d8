import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { DocumentEntry, PhoneEntry } from '../register/import-types.ts';
import { temporaryBeside } from '../storage/atomic-file.ts';
import { dayOf, iso } from './calendar.ts';
import { practiceTaskNumber } from './places.ts';

/** An extract's bytes: start record, records, end record with their count; ISO-8859-1, one record a line. */
export interface ExtractWriter {
  start(now: number): Buffer;
  records(lines: readonly string[]): Buffer;
  end(): Buffer;
}

const bytes = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');

export function extractWriter(): ExtractWriter {
  let count = 0;
  return {
    start(now) {
      const produced = iso(dayOf(now)).replaceAll('-', '');
      return bytes([`000${'0'.repeat(10)}${practiceTaskNumber}${produced}${produced}`]);
    },
    records(lines) {
      count += lines.length;
      return bytes(lines);
    },
    end: () => bytes([`999${'9'.repeat(10)}${String(count).padStart(8, '0')}`]),
  };
}

const cell = (value: string | boolean | null) => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const row = (cells: readonly (string | boolean | null)[]) => `${cells.map(cell).join(',')}\n`;

export const documentsHeader = 'cpr,kind,number,issuer,validFrom,validTo,status\n';
export const phonesHeader = 'cpr,number,kind,registeredAt,mitidSince,email,digitalPost\n';

/** @param today ISO date: what ran out before it says `expired`. */
export function documentLine(entry: DocumentEntry, today: string): string {
  const { cpr, kind, number, issuer, validFrom, validTo, status } = entry;
  const expired = status === 'valid' && validTo !== null && validTo < today;
  return row([cpr, kind, number, issuer, validFrom, validTo, expired ? 'expired' : status]);
}

export function phoneLine({ cpr, number, kind, registeredAt, mitidSince, email, digitalPost }: PhoneEntry): string {
  return row([cpr, number, kind, registeredAt, mitidSince, email, digitalPost]);
}

/** Files that are written side by side and get their names together, when all of them are whole. */
export interface FileSet {
  write(name: string, chunk: string | Buffer): Promise<void>;
  finish(): Promise<void>;
  /** Removes what is not finished. */
  discard(): Promise<void>;
}

export function fileSet(names: readonly string[]): FileSet {
  const files = names.map((name) => {
    const temporary = temporaryBeside(name);
    return { name, temporary, stream: createWriteStream(temporary, { flags: 'wx', mode: 0o600 }) };
  });
  return {
    async write(name, chunk) {
      const stream = files.find((file) => file.name === name)?.stream;
      if (stream === undefined) throw new Error('no such file in this set');
      if (stream.errored) throw stream.errored;
      if (!stream.write(chunk)) await once(stream, 'drain');
    },
    async finish() {
      for (const { stream } of files) {
        stream.end();
        await finished(stream);
      }
      for (const { name, temporary } of files) await rename(temporary, name);
    },
    async discard() {
      for (const { stream, temporary } of files) {
        stream.destroy();
        await rm(temporary, { force: true });
      }
    },
  };
}
