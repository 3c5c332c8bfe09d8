import { createLive } from './live.ts';

/** A call shows that it is under way from here on, milliseconds. */
const patience = 100;

/** Whether a call to main has been under way for longer than `patience`. */
export const slowLive = createLive<boolean>();
let slow = 0;

/** A call begins; returns what to do at its end. */
export function begin(): () => void {
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    slow += 1;
    slowLive.set(true);
  }, patience);
  return () => {
    clearTimeout(timer);
    if (!shown) return;
    slow -= 1;
    if (slow === 0) slowLive.set(false);
  };
}
