import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import { useRecent } from '../hooks/use-recent.ts';
import { RecentCase } from './recent-case.tsx';
import styles from './recent-cases.module.css';

/** R40: the last cases of this shift, to read, for the caller who rings back. @param closed the case closed just now. */
export function RecentCases({ closed }: { closed: string | null }) {
  const { t } = useTranslation();
  const cases = useRecent(closed);
  return (
    <aside className={styles.recent} aria-label={t('recent.title')}>
      <h2 className={styles.title}>
        {t('recent.title')} <KeyCap name={keyOf('recent')} />
      </h2>
      {cases?.length === 0 ? <p className={styles.empty}>{t('recent.empty')}</p> : null}
      <ul>
        {cases?.map((one) => (
          <RecentCase key={one.reference} one={one} />
        ))}
      </ul>
    </aside>
  );
}
