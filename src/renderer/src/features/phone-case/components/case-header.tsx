import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import { DocumentState } from '../../document/components/document-state.tsx';
import { CallClock } from './call-clock.tsx';
import styles from './case-header.module.css';
import { CaseState } from './case-state.tsx';

export function CaseHeader({ view, at }: { view: CaseView; at: number }) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <strong>
        <Mono>{view.reference}</Mono>
      </strong>
      <span className={styles.purpose}>{t(`purpose.${view.purpose}`)}</span>
      <CallClock openForMs={view.openForMs} at={at} />
      <span className={styles.gap} />
      {view.document?.state ? <DocumentState state={view.document.state} /> : null}
      <CaseState state={view.state} />
    </header>
  );
}
