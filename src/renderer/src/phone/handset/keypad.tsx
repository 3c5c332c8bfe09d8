import { IconBackspace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneState } from '../machine/state.ts';
import { usePhoneStore } from '../store/use-phone.ts';
import styles from './keypad.module.css';

const figures = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Digits to tap. */
export function Keypad({ phone }: { phone: PhoneState }) {
  const { t } = useTranslation();
  return (
    <div className={styles.pad}>
      {figures.map((figure) => (
        <Key key={figure} id={`key-${figure}`} entry={phone.entry + figure}>
          {figure}
        </Key>
      ))}
      <Key id="key-delete" entry={phone.entry.slice(0, -1)} label={t('items.key-delete.label')}>
        <IconBackspace size={22} stroke={1.5} aria-hidden />
      </Key>
    </div>
  );
}

interface KeyProps {
  id: string;
  /** What is entered once this key is tapped. */
  entry: string;
  children: ReactNode;
  label?: string;
}

/** Leaves the focus in the input, so that the keyboard works on; Tab does not stop here. */
function Key({ id, entry, children, label }: KeyProps) {
  const { send } = usePhoneStore();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.key}
      aria-label={label}
      data-testid="practice-item"
      data-item={id}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => send({ type: 'enter', text: entry })}
    >
      {children}
    </button>
  );
}
