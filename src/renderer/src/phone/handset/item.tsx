import type { ReactNode } from 'react';
import type { ItemId } from '../machine/screens.ts';
import type { PhoneEvent } from '../machine/state.ts';
import { usePhoneStore } from '../store/use-phone.ts';

interface Props {
  id: ItemId | 'back' | 'home';
  children: ReactNode;
  className?: string | undefined;
  /** Where what is drawn is no text. */
  label?: string;
}

const eventOf = (id: Props['id']): PhoneEvent =>
  id === 'back' || id === 'home' ? { type: id } : { type: 'tap', item: id };

/** Anything on the phone that can be tapped. */
export function Item({ id, children, className, label }: Props) {
  const { send } = usePhoneStore();
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      data-testid="practice-item"
      data-item={id}
      onClick={() => send(eventOf(id))}
    >
      {children}
    </button>
  );
}
