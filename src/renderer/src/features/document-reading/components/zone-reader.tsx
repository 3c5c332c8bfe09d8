import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneReading } from '../../../../../shared/documents.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextArea } from '../../../components/text-field/text-area.tsx';
import { useWedgeScanner } from '../hooks/use-wedge-scanner.ts';
import { isWholeZone, zoneLength } from '../zone-text.ts';
import { ZoneOffer } from './zone-offer.tsx';
import { ZoneFailed } from './zone-problem.tsx';
import { ZoneResult } from './zone-result.tsx';

interface Props {
  /** Hears of a zone that was read, with its text, and of null when the next document is begun. */
  onRead: (text: string | null) => void;
}

/** A document's zone: typed, pasted, or from the scanner, wherever the focus is. Main reads it; what was read leaves the field. */
export function ZoneReader({ onRead }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('counter.readZone');
  const [text, setText] = useState('');
  const [reading, setReading] = useState<ZoneReading | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  /** What is to be read; null once it is, or where nobody wants it any more. */
  const wanted = useRef<string | null>(null);
  const zone = reading?.zone ?? null;

  const show = (answer: ZoneReading, typed: string) => {
    setReading(answer);
    if (answer.zone) {
      setText('');
      onRead(typed);
    } else area.current?.focus();
  };
  /** The newest text wins: a scanner does not wait for an answer. */
  const read = async (typed: string) => {
    setText(typed);
    setReading(null);
    onRead(null);
    const underWay = wanted.current !== null;
    wanted.current = typed;
    while (!underWay && wanted.current !== null) {
      const asked: string = wanted.current;
      const answer = await run({ text: asked });
      if (wanted.current !== asked) continue;
      wanted.current = null;
      if (answer) show(answer, asked);
    }
  };
  const next = () => {
    wanted.current = null;
    setReading(null);
    setText('');
    onRead(null);
    area.current?.focus();
  };
  useWedgeScanner((scanned) => void read(scanned));
  useAction('back', next, reading !== null || text !== '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void read(text);
  };
  return (
    <>
      <form onSubmit={submit} className="step" noValidate>
        <TextArea
          id="zone-text"
          label={t('zone.label')}
          value={text}
          onChange={setText}
          help={text === '' ? t('zone.help') : t('zone.count', { count: zoneLength(text) })}
          rows={3}
          mono
          areaRef={area}
          {...(isWholeZone(text) ? { onEnter: () => void read(text) } : {})}
        />
        <Failure failure={failure} />
        {reading ? <ZoneFailed reading={reading} /> : null}
        {reading && !zone ? <ZoneOffer reading={reading} onTake={(corrected) => void read(corrected)} /> : null}
        <div>
          <ActionButton
            type="submit"
            kind={zone || reading?.corrected ? 'quiet' : 'main'}
            big
            testId="zone-submit"
            keyName="Enter"
            busy={busy}
          >
            {t('zone.submit')}
          </ActionButton>
        </div>
      </form>
      {reading && zone ? (
        <>
          <ZoneResult zone={zone} checks={reading.checks} comparison={reading.comparison} />
          <div>
            <ActionButton testId="zone-next" keyName={keyOf('back')} onPress={next}>
              {t('zone.next')}
            </ActionButton>
          </div>
        </>
      ) : null}
    </>
  );
}
