import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Overlay } from '../../../components/overlay/overlay.tsx';
import { useRecent } from '../hooks/use-recent.ts';
import { RecentCase } from './recent-case.tsx';
import styles from './recent-cases.module.css';

/** The same list in the middle of a case. */
export function RecentOverlay({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cases = useRecent(null);
  return (
    <Overlay label={t('recent.title')} testId="recent-cases" onClose={onClose} place="left">
      <div className={styles.over}>
        <header className={styles.head}>
          <Heading>{t('recent.title')}</Heading>
          <ActionButton kind="bare" keyName={keyOf('back')} onPress={onClose}>
            {t('help.close')}
          </ActionButton>
        </header>
        {cases?.length === 0 ? <p className={styles.empty}>{t('recent.empty')}</p> : null}
        <ul>
          {cases?.map((one) => (
            <RecentCase key={one.reference} one={one} />
          ))}
        </ul>
      </div>
    </Overlay>
  );
}
