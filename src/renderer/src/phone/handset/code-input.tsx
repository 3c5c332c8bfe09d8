import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { screens } from '../machine/screens.ts';
import type { PhoneState } from '../machine/state.ts';
import { usePhoneStore } from '../store/use-phone.ts';
import styles from './code-input.module.css';

interface Props {
  phone: PhoneState;
  digits: number;
  /** Dots instead of figures. */
  masked: boolean;
}

/** One real input, and over it a place drawn for each digit. R19: nothing is remembered or completed. */
export function CodeInput({ phone, digits, masked }: Props) {
  const { t } = useTranslation();
  const { send } = usePhoneStore();
  const hint = useId();
  const places = Array.from({ length: digits }, (_, place) => place);
  return (
    <div className={styles.field} data-testid="practice-input">
      <div className={styles.code} data-digits={digits}>
        <input
          className={styles.input}
          type={masked ? 'password' : 'text'}
          aria-label={t(`screens.${phone.screen}.items.${screens[phone.screen].entry?.field}.label`)}
          aria-invalid={phone.incomplete || (phone.message !== null && phone.entry === '')}
          aria-describedby={phone.incomplete ? hint : undefined}
          value={phone.entry}
          readOnly={phone.pending !== null}
          onChange={(event) => send({ type: 'enter', text: event.currentTarget.value })}
          inputMode="numeric"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
        />
        <div className={styles.places} aria-hidden="true">
          {places.map((place) => (
            <span
              key={place}
              className={styles.place}
              data-filled={place < phone.entry.length || undefined}
              data-here={place === Math.min(phone.entry.length, digits - 1) || undefined}
            >
              {masked && place < phone.entry.length ? <i /> : phone.entry[place]}
            </span>
          ))}
        </div>
      </div>
      {phone.incomplete ? (
        <p id={hint} className={styles.hint} role="alert" data-testid="field-error">
          {t(`screens.${phone.screen}.incomplete`)}
        </p>
      ) : null}
    </div>
  );
}
