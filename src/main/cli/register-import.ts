import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { roadsOfExtract } from '../practice/places.ts';
import { readDocuments } from '../register/companions/documents.ts';
import { readPhones } from '../register/companions/phones.ts';
import { importCompanions } from '../register/import-companions.ts';
import { importExtract } from '../register/import-extract.ts';
import type { CompanionSources, CompanionSummary, ImportOptions } from '../register/import-types.ts';
import { ENOUGH_TO_RECOGNISE, formatOf, isSourceFormat, type SourceFormat } from '../register/source-format.ts';
import { type CommandResult, failed, succeeded } from './command.ts';
import type { RegisterContext } from './register-context.ts';
import { importSentence } from './register-sentences.ts';

export interface ImportArguments {
  readonly files: readonly string[];
  /** Holds for all files; without it each is recognised by its beginning. */
  readonly format: string | undefined;
  readonly acceptCount: boolean;
  readonly replace: boolean;
}

async function startOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ENOUGH_TO_RECOGNISE), 0, ENOUGH_TO_RECOGNISE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

interface Source {
  readonly file: string;
  readonly start: Uint8Array;
  readonly format: SourceFormat;
}

/** Each file with its format, or why one cannot be used. */
async function recognise(
  files: readonly string[],
  format: SourceFormat | undefined,
): Promise<readonly Source[] | CommandResult> {
  const sources: Source[] = [];
  for (const file of files) {
    let start: Uint8Array;
    try {
      start = await startOf(file);
    } catch {
      return failed({ code: 'unreadable-file' }, `${file} cannot be read. Check the path and the rights.`);
    }
    const found = format ?? formatOf(start);
    if (found === null) {
      const message = `${file} is neither an extract nor documents nor phones. Say which with --format.`;
      return failed({ code: 'unknown-format' }, message);
    }
    sources.push({ file, start, format: found });
  }
  return sources;
}

const companionCounts = ({ documents, phones }: CompanionSummary): string =>
  `${documents} documents, ${phones} phone numbers`;

/**
 * Imports all files as one: a new register with everything in it, or nothing.
 * @returns null for wrong usage: an unknown format, or two files of one kind at once.
 */
export async function importSources(
  path: string,
  { files, format, acceptCount, replace }: ImportArguments,
  context: RegisterContext,
): Promise<CommandResult | null> {
  if (format !== undefined && !isSourceFormat(format)) return null;
  const sources = await recognise(files, format);
  if ('exitCode' in sources) return sources;
  const of = (wanted: SourceFormat) => sources.find((source) => source.format === wanted)?.file;
  // The made-up streets of the practice generator have no road register that they could be looked up in.
  const roads = sources.flatMap((source) => (source.format === 'cpr-extract' ? roadsOfExtract(source.start) : []));
  if (new Set(sources.map((source) => source.format)).size < sources.length) return null;
  const [extract, documents, phones] = [of('cpr-extract'), of('documents'), of('phones')];
  const importedAt = new Date(context.now()).toISOString();
  const companions: CompanionSources = {
    ...(documents && { documents: readDocuments(createReadStream(documents), importedAt.slice(0, 10)) }),
    ...(phones && { phones: readPhones(createReadStream(phones)) }),
  };
  const options: ImportOptions = {
    path,
    keyring: context.keyring,
    importedAt,
    ...(context.onProgress && { onProgress: context.onProgress }),
    ...(context.signal && { signal: context.signal }),
  };
  const named = sources.map((source) => ({ file: basename(source.file), format: source.format }));
  if (extract) {
    const result = await importExtract(createReadStream(extract), {
      ...options,
      ...companions,
      roads,
      acceptCount,
      // Made-up citizens may always be made anew.
      replace: replace || roads.length > 0,
    });
    if (!result.ok) return failed(result.error, importSentence(result.error));
    const { persons, records } = result.value;
    const text = `Imported ${persons} persons in ${records} records; ${companionCounts(result.value)}.`;
    return succeeded({ imported: named, ...result.value }, text);
  }
  const result = await importCompanions({ ...options, ...companions });
  if (!result.ok) return failed(result.error, importSentence(result.error));
  return succeeded({ imported: named, ...result.value }, `Imported ${companionCounts(result.value)}.`);
}
