import { type RefObject, useEffect, useRef } from 'react';

/**
 * After a tap the focus is on the new screen: in its input where it has one, else before the first thing to tap. Who is busy elsewhere in the
 * window keeps the focus there.
 */
export function useScreenFocus(display: RefObject<HTMLElement | null>, screen: string, idle: boolean): void {
  const shown = useRef(screen);
  useEffect(() => {
    const moved = shown.current !== screen;
    shown.current = screen;
    const phone = display.current;
    if (!phone || !idle) return;
    const { activeElement } = document;
    const here = activeElement === document.body || activeElement === null || phone.contains(activeElement);
    const input = phone.querySelector<HTMLElement>('input');
    if (here && input) input.focus();
    else if (here && moved) phone.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [display, screen, idle]);
}
