import type { Keyring } from '../storage/keyring.ts';
import type { CompanionProblemCode, LineProblem } from './companions/companion-error.ts';
import type { AcceptedCount, ExtractStart } from './extract/envelope.ts';
import type { ExtractProblemCode } from './extract/extract-error.ts';
import type { DocumentRow, PhoneRow } from './register.ts';

/** Bytes in order: a file's read stream, or the chunks that a generator makes. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A row of `documents.csv`. */
export interface DocumentEntry extends DocumentRow {
  readonly cpr: string;
}

/** A row of `phones.csv`; one per citizen, because MitID has one number registered. */
export interface PhoneEntry extends PhoneRow {
  readonly cpr: string;
}

/** A street of the road register; `name` unabbreviated. */
export interface Road {
  readonly municipalityCode: string;
  readonly streetCode: string;
  readonly name: string;
}

type Entries<T> = AsyncIterable<T> | Iterable<T>;

export interface CompanionSources {
  /** Replaces the documents of every citizen who is in it; other citizens keep theirs. */
  readonly documents?: Entries<DocumentEntry>;
  /** Replaces the number of every citizen who is in it; other citizens keep theirs. */
  readonly phones?: Entries<PhoneEntry>;
}

export interface ImportOptions {
  /** Path of `register.db`. The new file is built beside it and takes its place only when it is whole. */
  readonly path: string;
  readonly keyring: Keyring;
  /** UTC, ISO 8601. */
  readonly importedAt: string;
  /** Called now and then with the number of records read so far. */
  readonly onProgress?: (records: number) => void;
  readonly signal?: AbortSignal;
}

export interface ExtractOptions extends ImportOptions, CompanionSources {
  /** Takes a file whose end record counts wrongly, and keeps both figures. Preset: false. */
  readonly acceptCount?: boolean;
  /** Takes a full extract of a task that the register holds already; else such a file is refused. Preset: false. */
  readonly replace?: boolean;
  readonly roads?: Iterable<Road>;
}

export interface ExtractSummary extends ExtractStart {
  /** Numbers with a 001. */
  readonly persons: number;
  /** Records of the file, start and end record included. */
  readonly records: number;
  readonly recordsByType: Readonly<Record<string, number>>;
  /** Records left out: of unknown type, or of a number without a 001. */
  readonly rejected: number;
  readonly acceptedCount: AcceptedCount | null;
}

export interface CompanionSummary {
  readonly documents: number;
  readonly phones: number;
}

export type ImportProblemCode =
  | ExtractProblemCode
  | CompanionProblemCode
  /** The register holds this task: changes of a task cannot be read yet. `detail`: taskNumber, producedOn of both. */
  | 'task-known'
  /** Companion files need an extract first. */
  | 'no-register'
  /** Another import is under way. */
  | 'busy'
  | 'cancelled';

/** Why nothing was imported; the register is what it was. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** Line of an extract. */
  readonly line?: number;
  /** Lines of a companion file. */
  readonly lines?: readonly LineProblem[];
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type ImportResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ImportProblem };
