import { type ReactNode, useEffect, useRef } from 'react';
import styles from './overlay.module.css';

interface Props {
  label: string;
  testId: string;
  onClose: () => void;
  children: ReactNode;
  /** Default `middle`. */
  place?: 'middle' | 'top' | 'left';
}

/** What lies over the screen for a moment. The page behind it rests; Esc or a click beside it closes, the focus goes back. */
export function Overlay({ label, testId, onClose, children, place = 'middle' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes, which is the dialog's own key
    <dialog
      ref={dialog}
      className={styles.overlay}
      data-place={place}
      data-testid={testId}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.inside}>{children}</div>
    </dialog>
  );
}
