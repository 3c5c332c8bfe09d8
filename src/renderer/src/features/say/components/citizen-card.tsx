import { IconPlaneDeparture, IconShieldLock, IconUser, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import styles from './citizen-card.module.css';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface Props {
  citizen: NonNullable<CaseView['citizen']>;
  caller: CaseView['caller'];
}

/** Whom the case is about: no more of the citizen than the agent needs, flags in words. */
export function CitizenCard({ citizen, caller }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.card} aria-label={t('citizen.title')}>
      <p className={styles.name}>
        <IconUser {...icon} />
        {citizen.name ?? t('citizen.nameHidden')}
        <Mono>{citizen.maskedCpr}</Mono>
      </p>
      {citizen.protected ? (
        <p className={styles.flag}>
          <IconShieldLock {...icon} />
          {t('citizen.protected')}
        </p>
      ) : null}
      {citizen.emigrated ? (
        <p className={styles.flag}>
          <IconPlaneDeparture {...icon} />
          {t('citizen.emigrated')}
        </p>
      ) : null}
      {caller === 'citizen-with-helper' ? (
        <p className={styles.flag}>
          <IconUsers {...icon} />
          {t('citizen.helper')}
        </p>
      ) : null}
    </section>
  );
}
