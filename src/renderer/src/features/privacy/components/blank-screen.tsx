import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './blank-screen.module.css';

/** Nothing of anybody is in the document; any key, or a click, brings the screen back. The session and the case go on. */
export function BlankScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <main className={styles.blank} data-testid="blank-screen">
      <button
        ref={button}
        type="button"
        className={styles.back}
        onClick={onBack}
        onKeyDown={(event) => {
          if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key) || event.repeat) return;
          event.preventDefault();
          event.stopPropagation();
          onBack();
        }}
      >
        <IconEyeOff size={32} stroke={1.5} aria-hidden />
        <span>{t('blank.text')}</span>
      </button>
    </main>
  );
}
