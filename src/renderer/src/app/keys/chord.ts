interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * A key press as the table writes it: `F4`, `?`, `Ctrl+Shift+L`. Null with Alt: that is the menu, or AltGr making a letter.
 * Where a sign needs Shift (`/` does on a Danish keyboard) the sign counts, not how it is made.
 */
export function chordOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): string | null {
  if (altKey) return null;
  const single = key.length === 1;
  const name = single ? key.toUpperCase() : key;
  const letter = single && /\p{L}/u.test(key);
  const ctrl = ctrlKey || metaKey;
  const shift = shiftKey && (single ? letter && ctrl : true);
  return `${ctrl ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

/** Would be text, or take text away, while somebody types. */
export const isTextKey = (chord: string): boolean => chord.length === 1 || chord === 'Backspace';

const short: Record<string, string> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', Shift: '⇧' };

/** As it stands on a key cap. */
export const capOf = (chord: string): string =>
  chord
    .split(/(?<=.)\+/)
    .map((part) => short[part] ?? part)
    .join(' ');

/** As `aria-keyshortcuts` wants it. */
export const ariaOf = (chord: string): string => chord.replace('Ctrl+', 'Control+');
