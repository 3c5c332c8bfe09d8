import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceKey } from '../../../app/keys/table.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { ReadBack } from '../../../components/read-back/read-back.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { ApprovalPanel } from '../../approval/components/approval-panel.tsx';
import { GoOn } from '../../approval/components/go-on.tsx';
import { GateList } from '../../citizen/components/gate-list.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';

const types = ['passport', 'driving-licence'] as const;
type DocumentType = (typeof types)[number];

/** R6: which document, its number, and at once the answer. The number leaves the screen when it is sent. */
export function DocumentStep({ view, at }: CaseProps) {
  return view.approval.mayGoOn ? <GoOn /> : <DocumentForm view={view} at={at} />;
}

function DocumentForm({ view, at }: CaseProps) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.document');
  const [type, setType] = useState<DocumentType | null>(null);
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState<'type' | 'number' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const refused = view.document?.state === 'not-accepted';

  useEffect(() => {
    if (type) input.current?.focus();
  }, [type]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const without = type === null ? 'type' : number.trim() === '' ? 'number' : null;
    setMissing(without);
    if (without || type === null || busy) return;
    setNumber('');
    await run({ type, number: number.trim() });
    input.current?.focus();
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="step" noValidate>
      <Heading>{t('document.title')}</Heading>
      {view.gates.length > 0 ? <GateList gates={view.gates} released /> : null}
      <ApprovalPanel view={view} at={at} stages={['verification']} />
      {refused ? (
        <Notice code="document-not-accepted">
          {t('document.notAccepted', { count: view.document?.attemptsLeft ?? 0 })}
        </Notice>
      ) : null}
      <Choice
        id="document-type"
        labelKey="document.type"
        layout="inline"
        focus
        value={type}
        options={types.map((value, index) => ({
          value,
          textKey: `document.types.${value}`,
          keyName: choiceKey('document', index),
        }))}
        onChoose={(value) => {
          setType(value);
          input.current?.focus();
        }}
        error={missing === 'type' ? 'choose' : null}
      />
      <TextField
        id="document-number"
        label={t('document.number')}
        value={number}
        onChange={setNumber}
        help={
          number.trim() === '' ? (
            t(type ? `document.form.${type}` : 'document.help')
          ) : (
            <ReadBack text={number} language={view.textLanguage} />
          )
        }
        error={missing === 'number' ? 'empty' : (failure?.fields?.number ?? null)}
        mono
        big
        inputRef={input}
      />
      <Failure failure={failure} />
      <div>
        <ActionButton type="submit" kind="main" big testId="document-submit" keyName="Enter" busy={busy}>
          {t('document.submit')}
        </ActionButton>
      </div>
    </form>
  );
}
