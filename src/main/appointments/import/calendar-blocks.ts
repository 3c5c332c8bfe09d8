import type { ImportLine } from '../../../shared/queue.ts';

/** One event's lines, and where it begins. */
export interface EventBlock {
  readonly text: string;
  readonly line: number;
}

interface Blocks {
  readonly events: readonly EventBlock[];
  /** The definitions of zones, complete ones only. */
  readonly zones: string;
  /** The whole file says that its events are cancelled. */
  readonly cancelled: boolean;
  readonly problems: readonly ImportLine[];
}

/** Cuts a calendar into its events, so that each can be read, and be wrong, by itself; null where it is none. */
export function blocksOf(text: string): Blocks | null {
  const lines = text.split(/\r\n|\n|\r/);
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines.find((line) => line.trim() !== '') ?? '')) return null;
  const events: EventBlock[] = [];
  const problems: ImportLine[] = [];
  let zones = '';
  let cancelled = false;
  let open: { kind: string; line: number; text: string } | null = null;
  for (const [index, line] of lines.entries()) {
    const begin = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (begin) {
      if (open?.kind === 'VEVENT') problems.push({ line: open.line, problem: 'unfinished' });
      open = { kind: begin, line: index + 1, text: '' };
    }
    if (!open) {
      cancelled ||= /^METHOD:CANCEL\s*$/i.test(line);
      continue;
    }
    open.text += `${line}\r\n`;
    if (!new RegExp(`^END:${open.kind}\\s*$`, 'i').test(line)) continue;
    if (open.kind === 'VEVENT') events.push({ text: open.text, line: open.line });
    else zones += open.text;
    open = null;
  }
  if (open?.kind === 'VEVENT') problems.push({ line: open.line, problem: 'unfinished' });
  return { events, zones, cancelled, problems };
}
