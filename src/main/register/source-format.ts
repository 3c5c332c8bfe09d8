import { documentColumns } from './companions/documents.ts';
import { phoneColumns } from './companions/phones.ts';

const sourceFormats = ['cpr-extract', 'documents', 'phones'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export const isSourceFormat = (text: string): text is SourceFormat =>
  (sourceFormats as readonly string[]).includes(text);

/** Bytes from the beginning of a file that are enough to recognise it. */
export const ENOUGH_TO_RECOGNISE = 512;

/**
 * Recognises a source by its beginning, never by its name: an extract by its start record, a companion file by its header.
 * @returns null where it is none of them.
 */
export function formatOf(start: Uint8Array): SourceFormat | null {
  const text = Buffer.from(start)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (/^000[\d ]{10}\d{6}/.test(text)) return 'cpr-extract';
  const header = new Set(
    (text.split(/\r?\n/, 1)[0] ?? '').split(',').map((cell) => cell.replace(/^[\s"]+|[\s"]+$/g, '')),
  );
  const overlap = (columns: readonly string[]) => columns.filter((column) => header.has(column)).length;
  if (!header.has('cpr')) return null;
  // By the more columns in common: a header with a slip is then refused by name instead of not being recognised.
  const [documents, phones] = [overlap(documentColumns), overlap(phoneColumns)];
  if (documents === phones) return null;
  return documents > phones ? 'documents' : 'phones';
}
