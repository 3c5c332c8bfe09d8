import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError, Input } from '../../../../../shared/contract.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { type DocumentKind, useDocumentTable } from '../use-document-table.ts';
import { HandForm } from './hand-form.tsx';
import { ZoneForm } from './zone-form.tsx';

export type DocumentOnDesk = Input<'counter.document'>;

interface Props {
  /** What main said of the document that was sent last. */
  failure: CallError | null;
  busy: boolean;
  /** Kinds that count here: a witness needs one that counts alone. */
  counts?: (kind: DocumentKind) => boolean;
  onShow: (document: DocumentOnDesk) => void;
  /** Above the form, once a kind is chosen. */
  children?: ReactNode;
}

/** So many have a figure of their own; the rest come with a key. */
const figures = 9;

/** One document on the desk: its kind, then its zone, or number and dates where it has none. */
export function DocumentForm({ failure, busy, counts = () => true, onShow, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [more, setMore] = useState(false);
  const [type, setType] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const kinds = useDocumentTable().filter(counts);
  const kind = kinds.find((one) => one.type === type);
  const shown = more ? kinds : kinds.slice(0, figures);
  const rest = kinds.length > figures;
  useAction('moreDocuments', () => setMore((before) => !before), rest);
  useEffect(() => {
    if (type) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [type]);
  const put = (typed: Pick<DocumentOnDesk, 'zone' | 'number' | 'issuer' | 'issued' | 'expires'>) => {
    if (kind && !busy) onShow({ type: kind.type, form: kind.form, showsNumber: kind.number !== 'never', ...typed });
  };
  return (
    <div className="step">
      <Choice
        id="counter-document-type"
        labelKey="counterDocument.type"
        layout="columns"
        focus
        value={type}
        options={shown.map((one, index) => ({
          value: one.type,
          text: one.name[language],
          keyName: choiceKey('counterDocument', index),
        }))}
        onChoose={setType}
      />
      {rest ? (
        <div>
          <ActionButton
            kind="bare"
            testId="counter-document-more"
            keyName={keyOf('moreDocuments')}
            onPress={() => setMore(!more)}
          >
            {t(more ? 'counterDocument.fewer' : 'counterDocument.more')}
          </ActionButton>
        </div>
      ) : null}
      {kind ? (
        <div ref={form} key={kind.type}>
          {children}
          {kind.zone ? (
            <ZoneForm failure={failure} busy={busy} onZone={(zone) => put({ ...nothing, zone })} />
          ) : (
            <HandForm kind={kind} failure={failure} busy={busy} onTyped={(typed) => put({ ...nothing, ...typed })} />
          )}
        </div>
      ) : null}
    </div>
  );
}

const nothing = { zone: null, number: null, issuer: 'DNK', issued: null, expires: null } as const;
