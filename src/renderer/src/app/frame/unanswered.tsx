import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button/action-button.tsx';
import { Failure } from '../../components/notice/failure.tsx';
import { unansweredLive } from '../background.ts';
import { keyOf } from '../keys/table.ts';
import { useAction } from '../keys/use-action.ts';
import { useLive } from '../live.ts';
import styles from './unanswered.module.css';

/** Over every screen: what main did not answer although nobody pressed for it, and the key that asks again. */
export function Unanswered() {
  const { t } = useTranslation();
  const failed = [...(useLive(unansweredLive)?.value.values() ?? [])];
  const again = () => {
    for (const one of failed) one.again();
  };
  useAction('askAgain', again, failed.length > 0);
  const [first] = failed;
  if (!first) return null;
  return (
    <div className={styles.band} data-testid="unanswered">
      <Failure failure={first.error} />
      <ActionButton keyName={keyOf('askAgain')} onPress={again}>
        {t('frame.askAgain')}
      </ActionButton>
    </div>
  );
}
