import { ExtractError } from './extract-error.ts';
import type { Layout } from './layout.ts';

/** Receives each record in order, padded with blanks to at least its nominal length. `text` may be longer than that. */
export type TakeRecord = (type: string, text: string, line: number) => void;

export interface Cutter {
  push(chunk: Uint8Array): void;
  /** The file is over. @throws ExtractError where something unfinished is left. */
  end(): void;
}

const LF = 10;
const CR = 13;
/** Start record of 35 bytes and the type of the record that follows it where there are no line breaks. */
const ENOUGH_TO_TELL = 38;
const threeDigits = /^\d{3}$/;
/** Type and key: nothing shorter is a record. */
const SHORTEST = 13;

interface Mode {
  /** Takes whole records off the front and returns the rest; `last`: nothing comes after it. */
  cut(bytes: Buffer, last: boolean): Buffer;
}

/** One record per line, LF or CRLF, trailing blanks cut or not, a few bytes too many or not. */
function byLine(layout: Layout, take: TakeRecord): Mode {
  let line = 0;
  const blankFrom = { line: 0 };
  const one = (text: string): void => {
    line += 1;
    if (text.trim() === '') {
      blankFrom.line ||= line;
      return;
    }
    // Empty lines are harmless at the end of the file only; inside it something is missing.
    if (blankFrom.line) throw new ExtractError('truncated', blankFrom.line);
    const type = text.slice(0, 3);
    if (!threeDigits.test(type)) throw new ExtractError(line === 1 ? 'missing-start' : 'unknown-record', line);
    if (text.length < SHORTEST) throw new ExtractError('truncated', line);
    take(type, text.padEnd(layout.get(type)?.length ?? 0), line);
  };
  return {
    cut(bytes, last) {
      let from = 0;
      for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
        one(bytes.toString('latin1', from, bytes[at - 1] === CR && at > from ? at - 1 : at));
        from = at + 1;
      }
      const rest = bytes.subarray(from);
      if (!last) return rest;
      if (rest.length > 0) one(rest.toString('latin1').replace(/\r$/, ''));
      return rest.subarray(rest.length);
    },
  };
}

/** Records follow each other without line breaks: type gives length, so an unknown type ends all knowledge. */
function byLength(layout: Layout, take: TakeRecord): Mode {
  let count = 0;
  const isStrayEnd = (text: string) => /^[\r\n]*$/.test(text);
  return {
    cut(bytes, last) {
      let from = 0;
      while (bytes.length - from >= 3) {
        const type = bytes.toString('latin1', from, from + 3);
        const length = layout.get(type)?.length;
        if (length === undefined) {
          if (isStrayEnd(type) && isStrayEnd(bytes.toString('latin1', from))) break;
          throw new ExtractError('unknown-record', count + 1);
        }
        if (bytes.length - from < length) break;
        count += 1;
        take(type, bytes.toString('latin1', from, from + length), count);
        from += length;
      }
      const rest = bytes.subarray(from);
      if (last && !isStrayEnd(rest.toString('latin1'))) throw new ExtractError('truncated', count + 1);
      return last ? rest.subarray(rest.length) : rest;
    },
  };
}

/** The three physical forms of an extract, told apart by its first bytes: with line breaks or without. */
function modeOf(start: Buffer, layout: Layout, take: TakeRecord): Mode {
  const length = layout.get('000')?.length ?? 0;
  const isStart = start.toString('latin1', 0, 3) === '000';
  const follower = start.toString('latin1', length, length + 3);
  const concatenated = isStart && start.subarray(0, length).indexOf(LF) < 0 && threeDigits.test(follower);
  return concatenated ? byLength(layout, take) : byLine(layout, take);
}

/** Cuts a stream of bytes in ISO-8859-1 into records; holds no more of the file than one chunk and one unfinished record. */
export function createCutter(layout: Layout, take: TakeRecord): Cutter {
  let mode: Mode | undefined;
  let rest: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      const bytes =
        rest.length === 0
          ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
          : Buffer.concat([rest, chunk]);
      if (!mode && bytes.length < ENOUGH_TO_TELL) {
        rest = Buffer.from(bytes);
        return;
      }
      mode ??= modeOf(bytes, layout, take);
      // A copy: the producer may use its chunk again.
      rest = Buffer.from(mode.cut(bytes, false));
    },
    end() {
      mode ??= modeOf(rest, layout, take);
      rest = mode.cut(rest, true);
    },
  };
}
