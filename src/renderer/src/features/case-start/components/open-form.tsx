import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callers, purposes } from '../../../../../shared/case-view.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { type Draft, follow } from '../draft.ts';
import styles from './open-form.module.css';

interface Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onBack: () => void;
}

/** R1: purpose, call and caller before anything about a citizen. Choosing the purpose leads to the call id, Enter opens. */
export function OpenForm({ draft, onDraft, onBack }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.open');
  const [missing, setMissing] = useState<'purpose' | 'callId' | null>(null);
  const callId = useRef<HTMLInputElement>(null);
  const newest = useRef(draft);
  const { purpose } = draft;
  useAction('back', onBack);
  useLayoutEffect(() => {
    newest.current = draft;
  });
  useEffect(() => {
    if (purpose) callId.current?.focus();
  }, [purpose]);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    const without = purpose === null ? 'purpose' : draft.callId.trim() === '' ? 'callId' : null;
    setMissing(without);
    if (without === 'callId') callId.current?.focus();
    if (without || purpose === null || busy) return;
    const { caller, answers } = draft;
    const opened = await run({ purpose, caller, callId: draft.callId.trim(), triage: answers });
    if (opened) await follow(newest.current, answers, opened);
  };

  return (
    <form onSubmit={(event) => void open(event)} className="step" noValidate>
      <Heading>{t('open.title')}</Heading>
      <Choice
        id="case-purpose"
        labelKey="open.purpose"
        layout="columns"
        focus
        value={purpose}
        options={purposes.map((value, index) => ({
          value,
          keyName: choiceKey('purpose', index),
          textKey: `purpose.${value}`,
        }))}
        onChoose={(value) => {
          onDraft({ ...draft, purpose: value });
          callId.current?.focus();
        }}
        error={missing === 'purpose' ? 'choose' : null}
      />
      <TextField
        id="case-call-id"
        label={t('open.callId')}
        value={draft.callId}
        onChange={(value) => onDraft({ ...draft, callId: value })}
        help={t('open.callIdHelp')}
        error={missing === 'callId' ? 'empty' : (failure?.fields?.callId ?? null)}
        mono
        inputRef={callId}
      />
      <Choice
        id="case-caller"
        labelKey="open.caller"
        layout="inline"
        value={draft.caller}
        options={callers.map((value, index) => ({
          value,
          keyName: choiceKey('caller', index),
          textKey: `caller.${value}`,
        }))}
        onChoose={(value) => onDraft({ ...draft, caller: value })}
      />
      <Failure failure={failure} />
      <div className={styles.actions}>
        <ActionButton type="submit" kind="main" big testId="case-open" keyName="Enter" busy={busy}>
          {t('open.submit')}
        </ActionButton>
        <ActionButton big kind="bare" keyName={keyOf('back')} onPress={onBack}>
          {t('open.back')}
        </ActionButton>
      </div>
    </form>
  );
}
