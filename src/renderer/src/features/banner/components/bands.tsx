import { IconAlertTriangle, IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../../../shared/contract.ts';
import { useLive } from '../../../app/live.ts';
import { bannerLive } from '../../../app/stores.ts';
import { clockTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './bands.module.css';

/** Practice mode promises that nobody is real; an extract that somebody imported does not. */
const importedInPractice = ({ mode, register }: StatusView): boolean =>
  mode === 'practice' && register?.practice === false;

/** Over every place: what does not work underneath, and what the supervisor has to say. Each stays until it no longer holds. */
export function Bands({ status }: { status: StatusView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const banner = useLive(bannerLive)?.value ?? null;
  const trouble = [
    ...(status.gateway === 'down' ? (['gatewayMore.down'] as const) : []),
    ...(status.ledger === 'broken' ? (['ledgerMore.broken'] as const) : []),
    ...(status.register?.tooOld ? (['registerAge.tooOldMore'] as const) : []),
  ];
  return (
    <div role="status" className={styles.bands}>
      {trouble.map((key) => (
        <p key={key} className={styles.band} data-tone="stop" data-testid="trouble">
          <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
          {t(key)}
        </p>
      ))}
      {status.resources.map(({ file, key, problem }) => (
        <p key={`${file} ${key}`} className={styles.band} data-tone="wait" data-testid="resource-problem">
          <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
          <span className={styles.text}>{t('frame.resource', { file, key, problem })}</span>
        </p>
      ))}
      {importedInPractice(status) ? (
        <p className={styles.band} data-tone="wait" data-testid="imported">
          <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
          {t('frame.imported')}
        </p>
      ) : null}
      {banner ? (
        <p className={styles.band} data-testid="banner">
          <IconSpeakerphone size={18} stroke={1.5} aria-hidden />
          <span className={styles.text}>{banner.text}</span>
          <span className={styles.by}>
            {t('banner.by', { name: banner.by ?? '–', time: clockTime(banner.at, language) })}
          </span>
        </p>
      ) : null}
    </div>
  );
}
