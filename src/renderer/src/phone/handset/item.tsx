import type { ReactNode } from 'react';
import type { ItemId } from '../machine/ids.ts';
import type { PhoneEvent } from '../machine/state.ts';
import { usePhoneStore } from '../store/use-phone.ts';

interface Props {
  id: ItemId | 'back' | 'home';
  children: ReactNode;
  className?: string | undefined;
  /** Where what is drawn is no text. */
  label?: string;
  /** Which app, where a screen offers the same for several. */
  of?: string | undefined;
  /** Something to tick or to switch, and whether it is on. */
  on?: { readonly as: 'checkbox' | 'switch'; readonly checked: boolean } | undefined;
  /** Id of the text that says more. */
  describedBy?: string | undefined;
}

const eventOf = (id: Props['id'], of: string | undefined): PhoneEvent =>
  id === 'back' || id === 'home' ? { type: id } : { type: 'tap', item: id, ...(of === undefined ? {} : { of }) };

/** Anything on the phone that can be tapped. */
export function Item({ id, children, className, label, of, on, describedBy }: Props) {
  const { send } = usePhoneStore();
  return (
    <button
      type="button"
      className={className}
      {...(on ? { role: on.as, 'aria-checked': on.checked } : {})}
      aria-label={label}
      aria-describedby={describedBy}
      data-testid="practice-item"
      data-item={id}
      onClick={() => send(eventOf(id, of))}
    >
      {children}
    </button>
  );
}
