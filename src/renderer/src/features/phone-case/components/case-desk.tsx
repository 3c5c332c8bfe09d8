import type { CaseView } from '../../../../../shared/case-view.ts';
import { SayPanel } from '../../say/components/say-panel.tsx';
import { Timeline } from '../../timeline/components/timeline.tsx';
import styles from './case-desk.module.css';
import { CaseFoot } from './case-foot.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseNews } from './case-news.tsx';
import { Stage } from './stage.tsx';

export interface CaseProps {
  view: CaseView;
  /** `performance.now()` when the view arrived. */
  at: number;
}

/** The case: what happened on the left, the one thing to do in the middle, what to say on the right. */
export function CaseDesk({ view, at }: CaseProps) {
  return (
    <div className={styles.desk}>
      <Timeline entries={view.timeline} />
      <section className={styles.stage}>
        <CaseHeader view={view} at={at} />
        <div className={styles.scroll}>
          <Stage view={view} at={at} />
        </div>
        <CaseFoot view={view} at={at} />
      </section>
      <SayPanel view={view} />
      <CaseNews view={view} />
    </div>
  );
}
