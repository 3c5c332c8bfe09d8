import type { ReactNode } from 'react';
import { useLive } from '../../../app/live.ts';
import { caseLive } from '../../../app/stores.ts';
import { CaseDesk } from '../../phone-case/components/case-desk.tsx';
import { useVisitor } from '../use-visitor.ts';
import styles from './counter-desk.module.css';
import { OpenVisit } from './open-visit.tsx';

/** The counter: the open case, or the queue between two of them. @param children the queue. */
export function CounterDesk({ children }: { children: ReactNode }) {
  const received = useLive(caseLive);
  const visitor = useVisitor();
  const view = received?.value;
  if (received && view && !view.closed) return <CaseDesk key={view.id} view={view} at={received.at} />;
  if (!visitor) return children;
  return (
    <div className={styles.desk}>
      <section className={styles.visit}>
        <OpenVisit key={visitor.id} entry={visitor} />
      </section>
      {children}
    </div>
  );
}
