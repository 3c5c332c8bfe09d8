import { useTranslation } from 'react-i18next';
import type { Gate } from '../../../../../shared/case-view.ts';
import styles from './gate-list.module.css';

/** R3: why this citizen cannot be verified by phone now, for the agent's eyes; the caller hears one neutral sentence. */
export function GateList({ gates }: { gates: readonly Gate[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.gates}>
      {gates.map((gate) => (
        <li key={gate} className={styles.gate} data-testid="citizen-gate" data-gate={gate}>
          <strong>{t(`gate.${gate}.what`)}</strong>
          <span>{t(`gate.${gate}.next`)}</span>
        </li>
      ))}
    </ul>
  );
}
