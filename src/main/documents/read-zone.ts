import type { Zone, ZoneCheck, ZoneCorrection, ZoneProblem } from '../../shared/documents.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { layouts, misplaced } from './layout.ts';
import { correctLookAlikes } from './look-alikes.ts';
import { readLines } from './read-lines.ts';

/** Nothing of this length is a zone, whatever stands between its characters. */
const longest = 500;

/** Where a problem is, counted from 1; `length` where it is a whole line's. */
interface ZonePlace {
  readonly line: number;
  readonly position: number | null;
  readonly length: number | null;
}

interface ZoneFailure {
  readonly ok: false;
  readonly problem: ZoneProblem;
  readonly at: ZonePlace | null;
  readonly checks: readonly ZoneCheck[];
  readonly corrections: readonly ZoneCorrection[];
  /** The zone with all that is offered; null where nothing is, or where one of several corrections is right. */
  readonly corrected: string | null;
}
export type ZoneResult = { readonly ok: true; readonly zone: Zone; readonly corrections: readonly [] } | ZoneFailure;

const failure = (problem: ZoneProblem, more: Partial<ZoneFailure> = {}): ZoneFailure => ({
  ok: false,
  problem,
  at: null,
  checks: [],
  corrections: [],
  corrected: null,
  ...more,
});

/** Lines without what people, pages and scanners put between them. Only a to z become capitals: ı, ſ and K are other letters. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/[\s\ufeff\u200b]+/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase()))
    .filter((line) => line !== '');
}

/** A line, or two of three, of a zone that has more; or lines whose lengths no format has. */
function misshapen(lines: readonly string[]): ZoneFailure {
  const whole = Object.values(layouts).filter(({ width }) => lines.every((line) => line.length === width));
  if (whole.some((layout) => lines.length < layout.lines)) return failure('half');
  const widths = Object.values(layouts).filter((layout) => layout.lines === lines.length);
  // The format that most lines have tells which line is too short or too long.
  const likely = widths.toSorted(
    (one, other) =>
      lines.filter((line) => line.length === other.width).length -
      lines.filter((line) => line.length === one.width).length,
  )[0];
  const off = likely ? lines.findIndex((line) => line.length !== likely.width) : -1;
  return failure('shape', { at: off < 0 ? null : { line: off + 1, position: null, length: lines[off]?.length ?? 0 } });
}

/**
 * Reads a machine-readable zone (TD1, TD2, TD3) as typed, pasted or scanned, in one line or several.
 *
 * A zone is read only where it stands there whole, with every check digit right. What would make it so (lines in another order,
 * fillers left out, letters taken for figures) is offered with the place, never taken.
 * @param today ISO date in Denmark: the pivot of two-figure years.
 */
export function readZone(text: string, today: string): ZoneResult {
  if (text.length > longest) return failure('too-long');
  const lines = linesOf(text);
  if (lines.length === 0) return failure('empty');
  const foreign = lines.findIndex((line) => /[^A-Z0-9<]/.test(line));
  if (foreign >= 0) {
    const position = (lines[foreign] ?? '').search(/[^A-Z0-9<]/) + 1;
    return failure('characters', { at: { line: foreign + 1, position, length: null } });
  }
  const arrangements = arrange(lines);
  // toSorted keeps the order of equals: as typed comes first.
  const [best] = arrangements.toSorted(
    (one, other) => misplaced(one.format, one.lines) - misplaced(other.format, other.lines),
  );
  if (!best) return misshapen(lines);
  // Its second line looks like a first one, so its order would be taken for the problem.
  if (best.format === 'TD2' && lines[0]?.startsWith('IDFRA')) return failure('old-kind');
  for (const { format, lines: typed, how } of arrangements) {
    const read = how === 'as-typed' ? readLines(format, typed, today) : null;
    if (read?.ok) return { ok: true, zone: read.zone, corrections: [] };
  }
  return offer(best, today);
}

function offer({ format, lines, how }: Arrangement, today: string): ZoneFailure {
  const read = readLines(format, lines, today);
  const reads = (tried: readonly string[]) => readLines(format, tried, today).ok;
  const fixed = read.ok ? null : correctLookAlikes(format, lines, reads);
  const corrections = fixed?.corrections ?? [];
  const join = (of: readonly string[]) => of.join('\n');
  if (how !== 'as-typed') {
    const all = fixed?.corrected ?? null;
    return failure(how, { corrections: all ? corrections : [], corrected: join(all ?? lines) });
  }
  if (fixed) return failure('look-alikes', { corrections, corrected: fixed.corrected && join(fixed.corrected) });
  return read.ok ? failure('shape') : failure(read.problem, { checks: read.checks });
}
