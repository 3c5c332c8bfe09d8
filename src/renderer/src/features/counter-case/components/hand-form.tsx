import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../../../../shared/contract.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { typedDate } from '../typed-date.ts';
import type { DocumentKind } from '../use-document-table.ts';
import type { DocumentOnDesk } from './document-form.tsx';

interface Props {
  kind: DocumentKind;
  failure: CallError | null;
  busy: boolean;
  onTyped: (typed: Pick<DocumentOnDesk, 'number' | 'issuer' | 'issued' | 'expires'>) => void;
}

/** Number and dates of a document that has no zone; what main has of a licence is eight figures, or it is Greenlandic. */
export function HandForm({ kind, failure, busy, onTyped }: Props) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [issued, setIssued] = useState('');
  const [expires, setExpires] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const licence = kind.type.startsWith('driving-licence');
  const asks = {
    number: licence,
    issued: licence || typeof kind.holds === 'object',
    expires: kind.holds === 'printed',
  };
  const errorOf = (field: string) => wrong[field] ?? failure?.fields?.[field] ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dates = { issued: typedDate(issued), expires: typedDate(expires) };
    const missing: Record<string, string> = {};
    if (asks.number && number.trim() === '') missing['number'] = 'empty';
    for (const field of ['issued', 'expires'] as const)
      if (asks[field] && dates[field] === null) missing[field] = 'date';
    setWrong(missing);
    if (Object.keys(missing).length > 0 || busy) return;
    const figures = number.replace(/[\s.-]/g, '');
    const issuer = /^\d{8}$/.test(figures) ? ('DNK' as const) : ('GRL' as const);
    onTyped({ number: asks.number ? number.trim() : null, issuer, ...dates });
    setNumber('');
  };
  return (
    <form onSubmit={submit} className="step" noValidate>
      {asks.number ? (
        <TextField
          id="counter-document-number"
          label={t('document.number')}
          value={number}
          onChange={setNumber}
          error={errorOf('number')}
          mono
        />
      ) : null}
      {asks.issued ? (
        <TextField
          id="counter-document-issued"
          label={t('counterDocument.issued')}
          value={issued}
          onChange={setIssued}
          help={t('counterDocument.dateHelp')}
          error={errorOf('issued')}
          mono
        />
      ) : null}
      {asks.expires ? (
        <TextField
          id="counter-document-expires"
          label={t('counterDocument.expires')}
          value={expires}
          onChange={setExpires}
          error={errorOf('expires')}
          mono
        />
      ) : null}
      <Failure failure={failure} />
      <div>
        <ActionButton type="submit" kind="main" big testId="counter-document-submit" keyName="Enter" busy={busy}>
          {t('counterDocument.submit')}
        </ActionButton>
      </div>
    </form>
  );
}
