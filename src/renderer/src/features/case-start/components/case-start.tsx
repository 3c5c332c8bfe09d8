import { useState } from 'react';
import type { CaseView } from '../../../../../shared/case-view.ts';
import type { SessionView } from '../../../../../shared/contract.ts';
import { RecentCases } from '../../recent/components/recent-cases.tsx';
import { type Draft, emptyDraft } from '../draft.ts';
import styles from './case-start.module.css';
import { Greeting } from './greeting.tsx';
import { OpenForm } from './open-form.tsx';
import { Ready } from './ready.tsx';

interface Props {
  session: SessionView;
  /** The case that was closed just now, if any. */
  last: CaseView | null;
  at: number;
}

/** Between two calls, and the form that opens a case. Esc leaves the form and keeps what was typed. */
export function CaseStart({ session, last, at }: Props) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  return (
    <div className={styles.desk}>
      <RecentCases closed={last?.id ?? null} />
      <section className={styles.stage}>
        {open ? (
          <OpenForm draft={draft} onDraft={setDraft} onBack={() => setOpen(false)} />
        ) : (
          <Ready last={last} at={at} onStart={() => setOpen(true)} />
        )}
      </section>
      <Greeting session={session} draft={draft} onDraft={setDraft} />
    </div>
  );
}
