import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { files } from '../data-dir.ts';
import { importExtract } from '../register/import-extract.ts';
import type { DocumentEntry, ImportProblemCode, PhoneEntry } from '../register/import-types.ts';
import type { Keyring } from '../storage/keyring.ts';
import { dayOf, iso } from './calendar.ts';
import { documentLine, documentsHeader, extractWriter, fileSet, phoneLine, phonesHeader } from './extract-file.ts';
import { practiceRoads } from './places.ts';
import { generatePopulation, type PopulationOptions } from './population.ts';
import { removeLeftovers, type WorldFile, worldFile } from './world-file.ts';

/** Named by the step under way, `fraction` from 0 to 1 over the whole. */
type PracticeProgress = (step: 'population' | 'register' | 'done', fraction: number) => void;

export interface CreateOptions extends PopulationOptions {
  readonly dataDir: string;
  readonly keyring: Keyring;
  readonly onProgress?: PracticeProgress;
}

export interface PracticeSummary {
  /** Numbers with a 001. */
  readonly persons: number;
  readonly documents: number;
  readonly phones: number;
}

/** Why no practice register was made. `register-exists`: there is one already, practice or imported; it is left untouched. */
export class PracticeRegisterError extends Error {
  readonly code: 'register-exists' | ImportProblemCode;

  constructor(code: PracticeRegisterError['code']) {
    super(`no practice register was made: ${code}`);
    this.name = 'PracticeRegisterError';
    this.code = code;
  }
}

/** Making the population is about two thirds of the work, indexes and word lists the rest. */
const populationPart = 0.65;

/**
 * Makes `register.db` and `practice.db` where there is no register. The population runs through the same importer as an
 * extract of CPR; `register.db` gets its name last, so that a crash leaves no register at all and the next start begins anew.
 * @throws PracticeRegisterError; StoreError where the disk fails.
 */
export async function createPracticeRegister(options: CreateOptions): Promise<PracticeSummary> {
  const { dataDir, keyring, now, persons, onProgress } = options;
  const paths = files(dataDir);
  if (existsSync(paths.register)) throw new PracticeRegisterError('register-exists');
  mkdirSync(dataDir, { recursive: true });

  const documents: DocumentEntry[] = [];
  const phones: PhoneEntry[] = [];
  let world: WorldFile | null = null;
  let placed = false;

  function* extract(): Generator<Buffer> {
    const writer = extractWriter();
    // The importer reads this first and refuses where somebody else was faster; only then is there anything to tidy up.
    yield writer.start(now);
    removeLeftovers(paths.practice);
    world = worldFile(paths.practice, keyring);
    for (const batch of generatePopulation(options)) {
      for (const document of batch.documents) documents.push(document);
      for (const phone of batch.phones) phones.push(phone);
      world.add(batch.mitid, batch.labels);
      yield writer.records(batch.records);
      onProgress?.('population', (batch.made / persons) * populationPart);
    }
    yield writer.end();
    onProgress?.('register', populationPart);
  }

  /** The importer takes phones last, before `register.db` gets its name: the moment for `practice.db` to get its own. */
  function* phonesThenWorld(): Generator<PhoneEntry> {
    yield* phones;
    world?.finish();
    world = null;
    placed = true;
    onProgress?.('register', 0.9);
  }

  try {
    const result = await importExtract(extract(), {
      path: paths.register,
      keyring,
      importedAt: new Date(now).toISOString(),
      documents,
      phones: phonesThenWorld(),
      roads: practiceRoads(),
    });
    if (!result.ok)
      throw new PracticeRegisterError(result.error.code === 'task-known' ? 'register-exists' : result.error.code);
    onProgress?.('done', 1);
    return { persons: result.value.persons, documents: documents.length, phones: phones.length };
  } catch (error) {
    (world as WorldFile | null)?.discard();
    if (placed && !existsSync(paths.register)) rmSync(paths.practice, { force: true });
    throw error;
  }
}

/**
 * Writes the same population as an extract file with `FILE.documents.csv` and `FILE.phones.csv` beside it, and no register.
 * Where the data folder holds no register yet it also makes `practice.db`, so that the situations are there once the files
 * are imported.
 */
export async function writePracticeExtract(options: CreateOptions, file: string): Promise<PracticeSummary> {
  const { dataDir, keyring, now, persons, onProgress } = options;
  const paths = files(dataDir);
  const today = iso(dayOf(now));
  const [documentsFile, phonesFile] = [`${file}.documents.csv`, `${file}.phones.csv`];
  const set = fileSet([file, documentsFile, phonesFile]);
  const world = existsSync(paths.register) ? null : worldFile(paths.practice, keyring);
  const writer = extractWriter();
  let [documents, phones] = [0, 0];
  try {
    await set.write(file, writer.start(now));
    await set.write(documentsFile, documentsHeader);
    await set.write(phonesFile, phonesHeader);
    for (const batch of generatePopulation(options)) {
      await set.write(file, writer.records(batch.records));
      await set.write(documentsFile, batch.documents.map((entry) => documentLine(entry, today)).join(''));
      await set.write(phonesFile, batch.phones.map(phoneLine).join(''));
      world?.add(batch.mitid, batch.labels);
      documents += batch.documents.length;
      phones += batch.phones.length;
      onProgress?.('population', batch.made / persons);
    }
    await set.write(file, writer.end());
    await set.finish();
    world?.finish();
    onProgress?.('done', 1);
    return { persons, documents, phones };
  } catch (error) {
    await set.discard();
    world?.discard();
    throw error;
  }
}
