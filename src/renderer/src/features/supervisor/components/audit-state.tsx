import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../shared/contract.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import { count } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './audit.module.css';

/** Whether the chain holds, where it does not, and the head to copy off this machine. */
export function AuditState({ check }: { check: Output<'audit.verify'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const Icon = check.intact ? IconShieldCheck : IconShieldX;
  return (
    <section
      className={styles.state}
      data-testid="audit-state"
      data-state={check.intact ? 'intact' : 'broken'}
      role="status"
    >
      <Icon size={22} stroke={1.5} aria-hidden />
      <div>
        <strong>
          {t(check.intact ? 'audit.intact' : 'audit.broken', {
            count: check.events,
            events: count(check.events, language),
          })}
        </strong>
        {check.broken ? (
          <p>{t('audit.brokenAt', { case: check.broken.case, sequence: check.broken.sequence })}</p>
        ) : null}
        <p className={styles.head}>
          {t('audit.head', { count: check.anchor.count })} <Mono>{check.anchor.head}</Mono>
        </p>
      </div>
    </section>
  );
}
