import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { capOf } from '../../../app/keys/chord.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import { BlockDone } from '../../block/components/block-done.tsx';
import { TakeUp } from '../../hand-over/components/take-up.tsx';
import { CaseState } from '../../phone-case/components/case-state.tsx';
import styles from './ready.module.css';

interface Props {
  last: CaseView | null;
  /** When that case's view came, on the window's steady clock. */
  at: number;
  onStart: () => void;
}

export function Ready({ last, at, onStart }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useAction('start', onStart);
  return (
    <div className={styles.ready}>
      {last ? (
        <p className={styles.last}>
          <Mono>{last.reference}</Mono>
          <CaseState state="closed" />
        </p>
      ) : null}
      {last?.phoneRouteClosed ? <p className={styles.text}>{t('verdict.routeClosed')}</p> : null}
      {/* R5: whoever closed too early still has the rest of the minute. */}
      {last?.block.done && last.block.undoSeconds !== null ? (
        <BlockDone scope={last.block.done} undoSeconds={last.block.undoSeconds} at={at} />
      ) : null}
      <Heading>{t('ready.title')}</Heading>
      <p className={styles.text}>{t('ready.text')}</p>
      <div>
        <ActionButton kind="main" big testId="case-start" keyName="Enter" buttonRef={button} onPress={onStart}>
          {t('ready.start')}
        </ActionButton>{' '}
        <TakeUp />
      </div>
      <p className={styles.keys}>{t('settings.keys', { help: keyOf('help'), palette: capOf(keyOf('palette')) })}</p>
    </div>
  );
}
