import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueView } from '../../../../../shared/queue.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import styles from './queue.module.css';

/** The reference that the phone agent gave; it leaves the field when it is sent. */
export function ReferForm({ entry, receive }: { entry: string; receive: (view: QueueView) => void }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('queue.refer');
  const [typed, setTyped] = useState('');
  return (
    <form
      noValidate
      className={styles.refer}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setTyped('');
        void run({ entry, reference: typed }).then((view) => view && receive(view));
      }}
    >
      <TextField
        id="queue-reference"
        label={t('queue.reference')}
        help={t('queue.referenceHelp')}
        mono
        value={typed}
        onChange={setTyped}
        error={failure?.fields?.['reference'] ?? null}
      />
      <Failure failure={failure} />
      <div>
        <ActionButton type="submit" testId="queue-refer" busy={busy} disabled={typed.trim() === ''}>
          {t('queue.refer')}
        </ActionButton>
      </div>
    </form>
  );
}
