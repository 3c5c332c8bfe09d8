import { useTranslation } from 'react-i18next';
import styles from './question.module.css';

export function QuestionProgress({ index, of }: { index: number; of: number }) {
  const { t } = useTranslation();
  const marks = Array.from({ length: of }, (_, place) => place + 1);
  return (
    <div className={styles.progress}>
      <span>{t('question.progress', { index, of })}</span>
      <span className={styles.steps} aria-hidden="true">
        {marks.map((mark) => (
          <span
            key={mark}
            className={styles.mark}
            data-state={mark < index ? 'past' : mark === index ? 'now' : 'next'}
          />
        ))}
      </span>
    </div>
  );
}
