import type { TFunction } from 'i18next';
import { chordOf, isTextKey } from './chord.ts';
import { singleKeysOn } from './single-keys.ts';
import type { ActionId } from './table.ts';

/** Something that can be done now. */
export interface Entry {
  readonly id: ActionId | 'choice';
  readonly keys: readonly string[];
  /** In whatever language is asked for: the palette searches in both. */
  readonly title: (t: TFunction) => string;
  readonly run: () => void;
  /** What its key does, where that differs: the first of two presses. */
  readonly press?: () => void;
  readonly over?: boolean;
  /** Stands beside the step: the palette names it after what the step itself asks for. */
  readonly aside?: true;
}

type Source = () => readonly Entry[];
const sources = new Set<Source>();

/** What a component on screen offers, asked for anew each time; returns how to take it away. */
export function offer(source: Source): () => void {
  sources.add(source);
  return () => sources.delete(source);
}

/** All that can be done now, in the order in which it came on screen. */
export const possible = (): readonly Entry[] => [...sources].flatMap((source) => source());

const textTypes = new Set(['text', 'password', 'search', 'tel']);

/** Keys are text there. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && textTypes.has(target.type);
}

/** A key that is held down counts once; letters and figures stay text while somebody types. The newest offer wins. */
function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const chord = chordOf(event);
  if (chord === null) return;
  if (isTextKey(chord) && (isTyping(event.target) || singleKeysOn() === 'off')) return;
  const covered = document.querySelector('dialog[open]') !== null;
  const entry = possible().findLast(({ keys, over }) => keys.includes(chord) && (over || !covered));
  if (!entry) return;
  event.preventDefault();
  (entry.press ?? entry.run)();
}

/** Keys that stand beside what they do only while Ctrl is held. */
function onControl(event: KeyboardEvent): void {
  if (event.key !== 'Control' && event.key !== 'Meta') return;
  document.documentElement.toggleAttribute('data-ctrl', event.type === 'keydown');
}

/** Listens to the keyboard of this window; once. */
export function startKeys(): void {
  window.addEventListener('keydown', onKey);
  window.addEventListener('keydown', onControl);
  window.addEventListener('keyup', onControl);
  window.addEventListener('blur', () => document.documentElement.removeAttribute('data-ctrl'));
}
