import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../../../shared/contract.ts';
import { LanguageSwitch } from '../../../app/frame/language-switch.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { StartCard } from './start-card.tsx';
import styles from './start-failed.module.css';

/** What happened, what to do next, and what to quote. Nothing here is tried again by itself. */
export function StartFailed({ status }: { status: StatusView }) {
  const { t } = useTranslation();
  const code = status.failure?.code ?? 'internal';
  const detail = status.failure?.detail ?? null;
  const config = status.failure?.config ?? null;
  return (
    <StartCard>
      <div role="alert" className={styles.failed} data-testid="notice" data-code={code}>
        <Heading icon={<IconAlertTriangle size={22} stroke={1.5} aria-hidden />} focus>
          {t(`startFailed.${code}.title`)}
        </Heading>
        <p>{t(`startFailed.${code}.next`)}</p>
        {detail ? <p className={styles.detail}>{detail}</p> : null}
        {config ? (
          <p data-testid="config-reason" data-reason={config.reason}>
            {config.missing ? `${t('startFailed.missingKey')} ` : ''}
            {t(`configReason.${config.reason}`)}
          </p>
        ) : null}
      </div>
      {/* There is no bar here to choose it in. */}
      <div className={styles.foot}>
        <span>{t('start.version', { version: status.version, code })}</span>
        <LanguageSwitch />
      </div>
    </StartCard>
  );
}
