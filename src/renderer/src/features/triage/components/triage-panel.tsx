import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { triage } from '../triage.ts';
import styles from './triage-panel.module.css';

interface Props {
  purpose: CaseView['purpose'] | null;
  caller: CaseView['caller'];
}

export function TriagePanel({ purpose, caller }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.panel}>
      <Heading level={2}>{t('triage.title')}</Heading>
      <ol className={styles.ways}>
        {triage({ purpose, caller }).map(({ way, open, why }) => (
          <li key={way} className={styles.way} data-testid="triage-way" data-way={way} data-open={open}>
            {open ? <IconCheck size={16} stroke={2} aria-hidden /> : <IconMinus size={16} stroke={2} aria-hidden />}
            <span className={styles.name}>
              {way}. {t(`triage.way.${way}`)}
            </span>
            <span className={styles.why}>
              {t(open ? 'triage.open' : 'triage.closed')} {t(`triage.why.${why}`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
