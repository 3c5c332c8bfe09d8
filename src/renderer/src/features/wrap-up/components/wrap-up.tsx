import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Disposition } from '../../../../../shared/case-view.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextArea } from '../../../components/text-field/text-area.tsx';
import { ExitButton } from '../../exits/components/exit-button.tsx';
import styles from './wrap-up.module.css';

/** R30: how it ended (proposed by main) and a note without numbers. Closing asks nothing more. */
export function WrapUp({ view, focus = true }: { view: CaseView; focus?: boolean }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.close');
  const [chosen, setChosen] = useState<Disposition | null>(null);
  const [note, setNote] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const disposition = chosen ?? view.dispositions[0] ?? 'other';
  const noteError = failure?.fields?.note ?? (failure?.code === 'note-number' ? 'note-number' : null);

  useEffect(() => {
    if (focus) area.current?.focus({ preventScroll: true });
  }, [focus]);

  const close = () => {
    if (!busy) void run({ disposition, note: note.trim() });
  };

  return (
    <section className={styles.wrapUp}>
      <Heading level={2}>{t('wrapUp.title')}</Heading>
      <Choice
        id="case-disposition"
        label={t('wrapUp.disposition')}
        labelHidden
        layout="chips"
        value={disposition}
        options={view.dispositions.map((value) => ({ value, label: t(`disposition.${value}`) }))}
        onChoose={setChosen}
      />
      <TextArea
        id="case-note"
        label={t('wrapUp.note')}
        value={note}
        onChange={setNote}
        help={t('wrapUp.help')}
        error={noteError}
        onEnter={close}
        areaRef={area}
      />
      <Failure failure={failure} except={['note-number']} />
      <div className={styles.actions}>
        <span className={styles.close}>
          <ActionButton testId="case-close" keyName="Enter" busy={busy} onPress={close}>
            {t('wrapUp.close')}
          </ActionButton>
        </span>
        {view.may.abandon ? (
          <ExitButton name="case.abandon" testId="case-abandon">
            {t('exit.abandon')}
          </ExitButton>
        ) : null}
      </div>
    </section>
  );
}
