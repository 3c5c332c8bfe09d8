import { useEffect, useEffectEvent } from 'react';

export type Hotkeys = Readonly<Record<string, () => void>>;

const textTypes = new Set(['text', 'password', 'search', 'tel']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && textTypes.has(target.type);
}

const isFunctionKey = (key: string) => /^F\d{1,2}$/.test(key) || key === 'Escape';

/**
 * Keys that work wherever the focus is. Letters and figures stay text while somebody types; F-keys and Esc always work.
 * A key that is held down counts once.
 */
export function useHotkeys(keys: Hotkeys, enabled = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const action = keys[name];
    if (!action || (isTyping(event.target) && !isFunctionKey(name))) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
