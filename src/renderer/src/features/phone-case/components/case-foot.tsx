import { useState } from 'react';
import { BlockDone } from '../../block/components/block-done.tsx';
import { BlockOpen } from '../../block/components/block-open.tsx';
import { BlockPanel } from '../../block/components/block-panel.tsx';
import { Exits } from '../../exits/components/exits.tsx';
import { wantsBlock } from '../../say/say-keys.ts';
import { stepOf } from '../step.ts';
import type { CaseProps } from './case-desk.tsx';
import styles from './case-foot.module.css';

/** What is always possible, under the one thing to do: block, refer, and the ways out of this step. */
export function CaseFoot({ view, at }: CaseProps) {
  const [asked, setBlocking] = useState<boolean | null>(null);
  // R5: what the caller rang for is at hand without another key, until the agent puts it away.
  const blocking = asked ?? (stepOf(view) === 'document' && wantsBlock(view));
  const mayBlock = view.may.block;
  return (
    <footer className={styles.foot}>
      {view.block.done ? <BlockDone scope={view.block.done} undoSeconds={view.block.undoSeconds} at={at} /> : null}
      {blocking && mayBlock ? (
        <BlockPanel view={view} at={at} onDone={() => setBlocking(false)} />
      ) : (
        <div className={styles.row}>
          {mayBlock ? <BlockOpen onOpen={() => setBlocking(true)} /> : null}
          <Exits view={view} />
        </div>
      )}
    </footer>
  );
}
