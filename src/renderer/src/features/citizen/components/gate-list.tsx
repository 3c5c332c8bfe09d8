import { useTranslation } from 'react-i18next';
import type { Gate } from '../../../../../shared/case-view.ts';
import styles from './gate-list.module.css';

const releasable: ReadonlySet<Gate> = new Set(['protected', 'credit-warning']);

/** R3: why this citizen cannot be verified by phone now, for the agent's eyes; the caller hears one neutral sentence. Released by a second person (R28) it stays. */
export function GateList({ gates, released = false }: { gates: readonly Gate[]; released?: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.gates}>
      {gates.map((gate) => (
        <li key={gate} className={styles.gate} data-testid="citizen-gate" data-gate={gate}>
          <strong>{t(`gate.${gate}.what`)}</strong>
          <span>{released && releasable.has(gate) ? t('approval.gateReleased') : t(`gate.${gate}.next`)}</span>
        </li>
      ))}
    </ul>
  );
}
