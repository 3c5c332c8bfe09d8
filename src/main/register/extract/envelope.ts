import { ExtractError } from './extract-error.ts';
import type { Layout } from './layout.ts';

/** What the start record says about the file. Dates ISO. */
export interface ExtractStart {
  /** CPR's task number, six digits. */
  readonly taskNumber: string;
  readonly producedOn: string;
  readonly previousOn: string | null;
}

/** The end record's count where it was wrong and taken all the same. */
export interface AcceptedCount {
  readonly stated: number;
  readonly counted: number;
}

export interface Envelope {
  /** Looks at each record first. @returns whether it is one between start and end. */
  admit(type: string, text: string, line: number): boolean;
  /** The file is over. @returns what was wrong with the count and accepted, or null. */
  finish(): AcceptedCount | null;
  readonly start: ExtractStart;
}

const iso = (text: string): string | null =>
  /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text)
    ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
    : null;

const tenDigits = /^\d{10}$/;
/** 001 of CPR's other fixed-width format is 351 to 366 long; nominal here: 106, and a few bytes too many do happen. */
const OTHER_FORMATS_PERSON = 300;

/** Checks the frame of an extract: one start record first, one end record last with the right count, keys of ten digits. */
export function createEnvelope(layout: Layout, acceptCount: boolean, onStart: (start: ExtractStart) => void): Envelope {
  const slice = (type: string, name: string) => {
    const field = layout.get(type)?.field(name) ?? { start: 0, end: 0 };
    return (text: string) => text.slice(field.start, field.end);
  };
  const [task, produced, previous] = ['OPGAVENR', 'PRODDTO', 'PRODDTOFORRIG'].map((name) => slice('000', name));
  const statedCount = slice('999', 'TAELLER');
  let start: ExtractStart | undefined;
  let end: { readonly line: number; readonly stated: string } | undefined;
  let counted = 0;
  let lastLine = 0;

  const begin = (text: string, line: number): void => {
    if (start) throw new ExtractError('duplicate-start', line);
    const taskNumber = task?.(text) ?? '';
    const producedOn = iso(produced?.(text) ?? '');
    if (!/^\d{6}$/.test(taskNumber) || producedOn === null) throw new ExtractError('bad-start', line);
    start = { taskNumber, producedOn, previousOn: iso(previous?.(text) ?? '') };
    onStart(start);
  };

  return {
    get start() {
      if (!start) throw new ExtractError('missing-start', 1);
      return start;
    },
    admit(type, text, line) {
      lastLine = line;
      if (end) throw new ExtractError('records-after-end', line);
      if (type === '000') {
        begin(text, line);
        return false;
      }
      if (!start) throw new ExtractError('missing-start', line);
      if (type === '999') {
        end = { line, stated: statedCount(text) };
        return false;
      }
      // 910 repeats a line of the customer's own input: its key is whatever was sent.
      if (type !== '910' && !tenDigits.test(text.slice(3, 13))) throw new ExtractError('key-not-ten-digits', line);
      if (type === '001' && text.trimEnd().length >= OTHER_FORMATS_PERSON) throw new ExtractError('other-format', line);
      counted += 1;
      return true;
    },
    finish() {
      if (!start) throw new ExtractError('missing-start', 1);
      if (!end) throw new ExtractError('missing-end', lastLine + 1);
      if (!/^\d{8}$/.test(end.stated)) throw new ExtractError('truncated', end.line);
      const stated = Number(end.stated);
      if (stated === counted) return null;
      if (!acceptCount) throw new ExtractError('wrong-count', end.line, { stated, counted });
      return { stated, counted };
    },
  };
}
