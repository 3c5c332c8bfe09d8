import type { ImportLine, ImportProblem, ImportReport, VisitReason } from '../../../shared/queue.ts';

/** One appointment as its file has it. */
export interface Appointment {
  /** What names it in its file, so that the same file twice brings it once. */
  readonly key: string;
  readonly line: number;
  /** Epoch milliseconds; null where it has the day and no time. */
  readonly bookedAt: number | null;
  readonly minutes: number;
  /** Empty where the file has none. */
  readonly name: string;
  readonly reason: VisitReason;
  readonly cancelled: boolean;
}

/** What a file says of one day. */
export interface ReadFile {
  readonly format: ImportReport['format'];
  readonly appointments: readonly Appointment[];
  readonly otherDays: number;
  readonly problems: readonly ImportLine[];
}

/** The day that is imported, and the zone in which times without one are meant. */
export interface Day {
  /** ISO date. */
  readonly date: string;
  readonly zone: string;
}

/** Thrown for a line that cannot be taken; the rest goes on. */
export class LineError extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Why a whole file cannot be read. */
export class FileError extends Error {
  readonly code: 'file-unreadable' | 'file-too-big' | 'file-format';

  constructor(code: FileError['code']) {
    super(code);
    this.code = code;
  }
}
