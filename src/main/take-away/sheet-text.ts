import type { Sheet } from '../../shared/take-away.ts';

/** Characters a line: fits a mail that is quoted, and a page of fixed type. */
const width = 72;

/** Breaks between words; a word longer than a line, such as an address, stays whole. */
function wrapped(text: string, first = '', rest = first.replace(/./g, ' ')): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

const headed = (heading: string, lines: readonly string[]): string => [heading.toUpperCase(), ...lines].join('\n');

/** The sheet as plain text: lines of at most 72 characters, numbered steps, a line break at the end. */
export function sheetText(sheet: Sheet): string {
  const { situation, requirements, steps, links, warning, support, notes } = sheet;
  const digits = String(steps.items.length).length;
  const blocks = [
    `${sheet.kicker}\n${wrapped(sheet.title)}\n${'='.repeat(Math.min(width, sheet.title.length))}`,
    wrapped(sheet.summary),
    situation ? wrapped(`${situation.heading}: ${situation.text}`) : null,
    headed(
      requirements.heading,
      requirements.items.map((item) => wrapped(item, '- ')),
    ),
    headed(
      steps.heading,
      steps.items.map((item, index) => wrapped(item, `${String(index + 1).padStart(digits)}. `)),
    ),
    headed(warning.title, [wrapped(warning.text)]),
    headed(support.heading, [wrapped(support.text), support.phone]),
    links
      ? headed(
          links.heading,
          links.items.map(({ label, url }) => `${wrapped(label, '- ')}\n  ${url}`),
        )
      : null,
    notes.map((note) => wrapped(note)).join('\n'),
  ];
  return `${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}
