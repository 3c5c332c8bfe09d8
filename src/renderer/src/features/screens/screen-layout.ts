import type { Language } from '../../../../shared/case-view.ts';
import type { Screen } from '../../../../shared/guidance.ts';

type Item = Screen['items'][number];

/** All measures in units of the picture: a phone is 208 wide, a browser 256. */
interface Text {
  readonly lines: readonly string[];
  /** Baseline of the first line. */
  readonly y: number;
}

export interface Row {
  readonly id: string;
  readonly role: Item['role'];
  readonly y: number;
  readonly height: number;
  readonly label: Text;
  /** The English name below a Danish one that is our translation. */
  readonly known: Text | null;
}

export interface ScreenLayout {
  readonly width: number;
  readonly height: number;
  readonly title: Text;
  readonly body: Text;
  /** Where the drawing of what the screen is for begins, and how high it is; 0 where there is none. */
  readonly drawing: { readonly y: number; readonly height: number };
  readonly rows: readonly Row[];
}

type Label = Item['label'];
const isTranslated = ({ da, en, confirmed }: Label, language: Language) => language === 'da' && !confirmed && da !== en;

/** Whether anything on the screen is named in our own translation. */
export const hasTranslation = ({ title, items }: Screen, language: Language): boolean =>
  [title, ...items.map(({ label }) => label)].some((label) => isTranslated(label, language));

/** Words into lines of at most so many signs; a word that is longer has a line of its own. */
export function wrap(text: string, signs: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < signs) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const top = 44;
const line = { title: 19, body: 15, label: 16, known: 14 } as const;
const signs = { phone: { title: 21, text: 29, label: 20 }, browser: { title: 27, text: 37, label: 28 } } as const;
const drawings: Partial<Record<Screen['look'], number>> = {
  start: 46,
  entry: 40,
  camera: 92,
  chip: 92,
  face: 92,
  done: 56,
};

/** Where everything stands in the picture of a screen. Pure: heights follow from how many lines a text takes. */
export function screenLayout(screen: Screen, language: Language): ScreenLayout {
  const isBrowser = screen.device === 'browser';
  const room = isBrowser ? signs.browser : signs.phone;
  const titleLines = [
    ...wrap(screen.title[language], room.title),
    ...(isTranslated(screen.title, language) ? wrap(`≈ ${screen.title.en}`, room.text) : []),
  ];
  const title = { lines: titleLines, y: top + 14 };
  const drawn = drawings[screen.look] ?? 0;
  const drawing = { y: top + titleLines.length * line.title + 6, height: drawn };
  const bodyLines = screen.body ? wrap(screen.body[language], room.text) : [];
  const body = { lines: bodyLines, y: drawing.y + drawn + (drawn > 0 ? 20 : 12) };
  let y = body.y + bodyLines.length * line.body + (bodyLines.length > 0 ? 2 : -8);
  const rows = screen.items.map(({ id, role, label }): Row => {
    const labelLines = wrap(label[language], room.label);
    const knownLines = isTranslated(label, language) ? wrap(`≈ ${label.en}`, room.label + 3) : [];
    const height = 14 + labelLines.length * line.label + knownLines.length * line.known;
    const row: Row = {
      id,
      role,
      y,
      height,
      label: { lines: labelLines, y: y + 19 },
      known: knownLines.length > 0 ? { lines: knownLines, y: y + 17 + labelLines.length * line.label } : null,
    };
    y += height + 8;
    return row;
  });
  return { width: isBrowser ? 256 : 208, height: Math.max(y + 18, isBrowser ? 190 : 330), title, body, drawing, rows };
}
