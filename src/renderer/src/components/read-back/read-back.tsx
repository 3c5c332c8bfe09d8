import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../shared/case-view.ts';
import { readBack } from './groups.ts';
import styles from './read-back.module.css';

/** What has been typed, in the groups in which it is read back to the caller, in their language. Gone with what was typed. */
export function ReadBack({ text, language }: { text: string; language: Language }) {
  const { t } = useTranslation();
  const parts = readBack(text, language).map((part, place) => ({ ...part, place }));
  return (
    <span className={styles.line} data-testid="read-back">
      <span className={styles.label}>{t('readBack.label')}</span>{' '}
      {parts.map(({ sign, word, place }) => (
        <span key={place} className={styles.part}>
          <span className={styles.sign}>{sign}</span>
          {word ? (
            <span className={styles.word} lang={language}>
              {' '}
              {word}
            </span>
          ) : null}{' '}
        </span>
      ))}
    </span>
  );
}
