import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../../../../shared/contract.ts';
import type { ZoneReading } from '../../../../../shared/documents.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { TextArea } from '../../../components/text-field/text-area.tsx';
import { ZoneOffer } from '../../document-reading/components/zone-offer.tsx';
import { ZoneFailed } from '../../document-reading/components/zone-problem.tsx';
import { useWedgeScanner } from '../../document-reading/hooks/use-wedge-scanner.ts';
import { isWholeZone, zoneLength } from '../../document-reading/zone-text.ts';

interface Props {
  failure: CallError | null;
  busy: boolean;
  onZone: (text: string) => void;
}

/** The zone of the citizen's document: typed, pasted or scanned. What can be read goes to the register at once. */
export function ZoneForm({ failure, busy, onZone }: Props) {
  const { t } = useTranslation();
  const { run, busy: reads, failure: unread } = useCall('counter.readZone');
  const [text, setText] = useState('');
  const [reading, setReading] = useState<ZoneReading | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const read = async (typed: string) => {
    setText(typed);
    const answer = await run({ text: typed });
    setReading(answer?.zone ? null : answer);
    if (!answer?.zone) return area.current?.focus();
    setText('');
    onZone(typed);
  };
  useWedgeScanner((scanned) => void read(scanned));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !reads) void read(text);
  };
  return (
    <form onSubmit={submit} className="step" noValidate>
      <TextArea
        id="counter-zone"
        label={t('zone.label')}
        value={text}
        onChange={setText}
        help={text === '' ? t('zone.help') : t('zone.count', { count: zoneLength(text) })}
        rows={3}
        mono
        areaRef={area}
        {...(isWholeZone(text) ? { onEnter: () => void read(text) } : {})}
      />
      <Failure failure={unread} />
      {reading ? <ZoneFailed reading={reading} /> : null}
      {reading ? <ZoneOffer reading={reading} onTake={(corrected) => void read(corrected)} /> : null}
      {failure?.fields?.zone === 'other-type' ? (
        <Notice code="other-type">{t('counterDocument.otherType')}</Notice>
      ) : (
        <Failure failure={failure} />
      )}
      <div>
        <ActionButton
          type="submit"
          kind="main"
          big
          testId="counter-document-submit"
          keyName="Enter"
          busy={busy || reads}
        >
          {t('zone.submit')}
        </ActionButton>
      </div>
    </form>
  );
}
