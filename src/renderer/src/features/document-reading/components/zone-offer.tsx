import { useTranslation } from 'react-i18next';
import type { ZoneReading } from '../../../../../shared/documents.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import styles from './zone.module.css';

interface Props {
  reading: Pick<ZoneReading, 'corrections' | 'corrected'>;
  onTake: (text: string) => void;
}

/** What would make the zone right, place by place: taken by a key, or left. */
export function ZoneOffer({ reading: { corrections, corrected }, onTake }: Props) {
  const { t } = useTranslation();
  const take = () => {
    if (corrected !== null) onTake(corrected);
  };
  useAction('takeCorrection', take, corrected !== null);
  if (corrections.length === 0 && corrected === null) return null;
  return (
    <div className={styles.offer} data-testid="zone-offer">
      {corrected === null ? <p>{t('zone.alternatives')}</p> : null}
      {corrections.length > 0 ? (
        <ul className={styles.corrections}>
          {corrections.map(({ line, position, from, to }) => (
            <li key={`${line}/${position}`} data-testid="zone-correction">
              {t('zone.place', { line, position })} <Mono>{from}</Mono> → <Mono>{to}</Mono>
            </li>
          ))}
        </ul>
      ) : null}
      {corrected === null ? null : (
        <>
          <p className={styles.offered} data-testid="zone-corrected">
            <Mono>{corrected}</Mono>
          </p>
          <div>
            <ActionButton kind="main" testId="zone-take" keyName={keyOf('takeCorrection')} onPress={take}>
              {t('zone.take')}
            </ActionButton>
          </div>
        </>
      )}
    </div>
  );
}
