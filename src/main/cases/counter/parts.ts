import type { DocumentTable } from '../../documents/document-table.ts';
import type { Questioner } from '../questioner.ts';
import type { Refusals } from './refusals.ts';

/** A citizen who stands at the desk, as the queue knows them. */
interface Visit {
  readonly ticket: string;
}

/** The queue, as far as a case needs it. */
export interface Visits {
  /** Null where this entry of the queue is not at the desk of whoever asks. */
  visit(entry: string): Promise<Visit | null>;
}

/** What a counter's case works with beside what every case does. */
export interface CounterParts {
  /** The counter's script; otherwise the same questions (R9). */
  readonly questioner: Questioner;
  /** Which documents, or pairs, suffice. */
  readonly documents: DocumentTable;
  readonly refusals: Refusals;
}
