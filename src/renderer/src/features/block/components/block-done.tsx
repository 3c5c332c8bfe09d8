import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { useRemaining } from '../../../app/use-remaining.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import styles from './block-panel.module.css';

interface Props {
  scope: 'authenticator' | 'mitid';
  undoSeconds: number | null;
  at: number;
}

/** R5: what has been blocked, and for 60 seconds the way back. */
export function BlockDone({ scope, undoSeconds, at }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.unblock');
  const left = Math.ceil(useRemaining((undoSeconds ?? 0) * 1000, at) / 1000);
  useAction('blockUndo', () => void run({}), left > 0 && !busy);
  return (
    <>
      <div className={styles.done} role="status">
        <IconBan size={18} stroke={1.5} aria-hidden />
        {t(`block.done.${scope}`)}
        <span className={styles.gap} />
        {left > 0 ? (
          <ActionButton
            kind="stop"
            testId="block-undo"
            keyName={keyOf('blockUndo')}
            busy={busy}
            onPress={() => void run({})}
          >
            {t('block.undo', { count: left })}
          </ActionButton>
        ) : null}
      </div>
      <Failure failure={failure} />
    </>
  );
}
