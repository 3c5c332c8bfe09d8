import { afterPress, type Burst, longestGap, restGap } from './burst.ts';
import { isWholeZone } from './zone-text.ts';

/** On a busy machine keys arrive later than they were pressed: half a zone waits this long for its rest. In milliseconds. */
const patience = 1000;

const textTypes = new Set(['text', 'password', 'search', 'tel']);
type Field = HTMLInputElement | HTMLTextAreaElement;

function fieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && textTypes.has(target.type) ? target : null;
}

/** A field as it was before the first character of a burst. */
interface Before {
  readonly field: Field;
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Takes out what a scanner has typed so far. React hears of a value only by the prototype's setter and an event. */
function putBack({ field, value, start, end }: Before): void {
  if (!field.isConnected || field.value === value) return;
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.setSelectionRange(start, end);
}

/** Listens for one window's scanner. @param onZone hears the whole zone, once it has ended. */
export function createScanner(onZone: (text: string) => void): { see(event: KeyboardEvent): void; stop(): void } {
  let burst: Burst | null = null;
  let before: Before | null = null;
  let waiting: KeyboardEvent[] = [];
  let delivered = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Outside a field a letter may be a key of the screen: it waits until it is certain that no zone follows. */
  function letGo(): void {
    const keys = waiting;
    waiting = [];
    for (const { target, key, code, shiftKey } of keys) {
      const to = target instanceof Element && target.isConnected ? target : document.body;
      to.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
    }
  }

  function later(run: () => void, after: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, after);
  }

  /** The burst is kept: its last line break may still be on its way, and by its time it is a part of it. */
  function deliver(zone: Burst): void {
    clearTimeout(timer);
    const text = zone.text.trim();
    if (text === delivered) return;
    delivered = text;
    onZone(zone.text);
  }

  function see(event: KeyboardEvent): void {
    // What was let go is heard once more, and is no person's or scanner's key any longer.
    if (!event.isTrusted) return;
    const { key, repeat, ctrlKey, altKey, metaKey, timeStamp: at } = event;
    const former = burst;
    burst = afterPress(former, { key, at, repeat, held: ctrlKey || altKey || metaKey });
    // Something else was pressed before the rest that ends a zone.
    if (former?.zone && !burst?.zone) deliver(former);
    if (burst === null) {
      clearTimeout(timer);
      letGo();
      return;
    }
    if (burst === former) {
      if (burst.zone && key !== 'Shift' && key !== 'CapsLock') swallow(event);
      return;
    }
    if (burst.zone) {
      swallow(event);
      if (!former?.zone) {
        waiting = [];
        delivered = '';
        if (before) putBack(before);
      }
      const zone = burst;
      later(() => deliver(zone), isWholeZone(zone.text) ? restGap : patience);
      return;
    }
    if (burst.text.length === 1) {
      letGo();
      const field = fieldOf(event.target);
      before = field && { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
    }
    if (fieldOf(event.target)) return;
    swallow(event);
    waiting.push(event);
    later(letGo, longestGap);
  }

  return {
    see,
    stop() {
      clearTimeout(timer);
      waiting = [];
      burst = null;
    },
  };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
