import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Disposition } from '../../../../../shared/case-view.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextArea } from '../../../components/text-field/text-area.tsx';
import { ExitButton } from '../../exits/components/exit-button.tsx';
import { useNotAtOnce } from '../hooks/use-not-at-once.ts';
import styles from './wrap-up.module.css';
import { WrapUpClock } from './wrap-up-clock.tsx';

interface Props {
  view: CaseView;
  /** `performance.now()` when the view arrived. */
  at: number;
  /** Takes the focus when it appears; default yes. */
  focus?: boolean;
  /** Something else is to be done first: one quiet row, until the agent asks for it by its key. */
  quiet?: boolean;
}

/** R30: how it ended (proposed by main) and a note without numbers. Closing asks nothing more. */
export function WrapUp({ view, at, focus = true, quiet = false }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.close');
  const [chosen, setChosen] = useState<Disposition | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [byEnter, setByEnter] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const endings = useRef<HTMLDivElement>(null);
  const meant = useNotAtOnce(`${view.verdict?.verdict} ${view.issue?.status}`);
  const disposition = chosen ?? view.dispositions[0] ?? 'other';
  const noteError = failure?.fields?.note ?? (failure?.code === 'note-number' ? 'note-number' : null);
  const small = quiet && !asked;

  useEffect(() => {
    if (focus) area.current?.focus({ preventScroll: true });
  }, [focus]);
  useEffect(() => {
    if (noteError) area.current?.focus();
  }, [noteError]);

  const close = () => {
    if (!busy) void run({ disposition, note: note.trim() });
  };
  useAction('close', close, !busy);
  useAction('note', () => {
    setAsked(true);
    area.current?.focus();
  });

  useAction('endings', () => {
    setAsked(true);
    endings.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  });
  // Each keeps its letter, wherever it stands: the proposed one comes first.
  const lettered = view.dispositions.toSorted();

  return (
    <section
      className={styles.wrapUp}
      data-quiet={small || undefined}
      aria-label={t('wrapUp.title')}
      onFocus={({ target }) => setByEnter(target instanceof HTMLTextAreaElement)}
      onBlur={() => setByEnter(false)}
    >
      <header className={styles.head}>
        <Heading level={2}>{t(small ? 'wrapUp.without' : 'wrapUp.title')}</Heading>
        <WrapUpClock runningMs={view.wrapUpForMs} at={at} />
      </header>
      <div ref={endings} className={styles.endings}>
        <Choice
          id="case-disposition"
          labelKey="wrapUp.disposition"
          labelHidden
          layout="chips"
          value={disposition}
          keysInside
          options={view.dispositions.map((value) => ({
            value,
            textKey: `disposition.${value}`,
            keyName: choiceKey('ending', lettered.indexOf(value)),
          }))}
          onChoose={setChosen}
        />
      </div>
      <div className={styles.last}>
        <div className={styles.note}>
          <TextArea
            id="case-note"
            label={t('wrapUp.note')}
            labelHidden={small}
            value={note}
            onChange={setNote}
            help={small || noteError ? undefined : t('wrapUp.help')}
            error={noteError}
            rows={small ? 1 : 2}
            onEnter={() => {
              if (meant(note !== '')) close();
            }}
            areaRef={area}
          />
        </div>
        <Failure failure={failure} except={['note-number']} />
        <div className={styles.actions}>
          {/* One Enter on screen at a time: it is the note's while that has the focus. */}
          <ActionButton
            testId="case-close"
            keyName={byEnter && !small ? 'Enter' : keyOf('close')}
            keyShown={!small}
            busy={busy}
            onPress={close}
          >
            {t('wrapUp.close')}
          </ActionButton>
          {view.may.abandon ? (
            <ExitButton name="case.abandon" action="abandon" testId="case-abandon">
              {t('exit.abandon')}
            </ExitButton>
          ) : null}
        </div>
      </div>
    </section>
  );
}
