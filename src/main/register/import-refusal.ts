import { CompanionError } from './companions/companion-error.ts';
import { ExtractError } from './extract/extract-error.ts';
import type { ImportProblem, ImportProblemCode, ImportResult } from './import-types.ts';

/** A refusal that lies neither in the extract nor in a companion file. */
export class ImportRefusal extends Error {
  readonly code: Extract<ImportProblemCode, 'task-known' | 'no-register' | 'busy' | 'cancelled'>;
  readonly detail: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ImportRefusal['code'], detail?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'ImportRefusal';
    this.code = code;
    this.detail = detail;
  }
}

function problemOf(error: unknown): ImportProblem | undefined {
  if (error instanceof ExtractError) return { code: error.code, line: error.line, detail: error.detail };
  if (error instanceof CompanionError) return { code: error.code, lines: error.lines };
  if (error instanceof ImportRefusal)
    return error.detail ? { code: error.code, detail: error.detail } : { code: error.code };
  return undefined;
}

/** Runs an import; its refusals, which unwind the building of the file as exceptions, come out as values. */
export async function settle<T>(work: () => Promise<T>): Promise<ImportResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return { ok: false, error: problem };
  }
}
