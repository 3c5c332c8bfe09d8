import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type QueueView, type VisitReason, visitReasons } from '../../../../../shared/queue.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import styles from './queue.module.css';

interface Props {
  onAdded: (view: QueueView) => void;
  onCancel: () => void;
}

/** By hand: a reason is enough. With a time it is an appointment, without one somebody who is here. */
export function AddForm({ onAdded, onCancel }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('queue.add');
  const [reason, setReason] = useState<VisitReason>('new-pin');
  const [texts, setTexts] = useState({ name: '', time: '', reference: '' });
  const nameField = useRef<HTMLInputElement>(null);
  // What is chosen is done with: the next thing to do has the focus.
  const choose = (value: VisitReason) => {
    setReason(value);
    nameField.current?.focus();
  };
  const field = (name: keyof typeof texts) => ({
    value: texts[name],
    onChange: (value: string) => setTexts((before) => ({ ...before, [name]: value })),
    error: failure?.fields?.[name] ?? null,
  });
  return (
    <form
      noValidate
      className={styles.detail}
      data-testid="queue-add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void run({ reason, ...texts }).then((view) => view && onAdded(view));
      }}
    >
      <Heading level={2}>{t('queue.addTitle')}</Heading>
      <Choice
        id="queue-reason"
        labelKey="queue.reasonAsked"
        layout="chips"
        focus
        keysInside
        value={reason}
        options={visitReasons.map((value, index) => ({
          value,
          textKey: `queue.reason.${value}`,
          keyName: choiceKey('visitReason', index),
        }))}
        onChoose={choose}
      />
      <TextField
        id="queue-name"
        label={t('queue.nameAsked')}
        help={t('queue.nameHelp')}
        inputRef={nameField}
        {...field('name')}
      />
      <TextField id="queue-time" label={t('queue.timeAsked')} help={t('queue.timeHelp')} {...field('time')} />
      <TextField
        id="queue-add-reference"
        label={t('queue.reference')}
        help={t('queue.referenceHelp')}
        mono
        {...field('reference')}
      />
      <Failure failure={failure} />
      <div className={styles.moves}>
        <ActionButton type="submit" kind="main" testId="queue-add-submit" keyName="Enter" busy={busy}>
          {t('queue.addSubmit')}
        </ActionButton>
        <ActionButton testId="queue-add-cancel" keyName={keyOf('back')} onPress={onCancel}>
          {t('queue.cancel')}
        </ActionButton>
      </div>
    </form>
  );
}
