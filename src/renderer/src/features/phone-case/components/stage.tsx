import type { ReactNode } from 'react';
import { SearchStep } from '../../citizen/components/search-step.tsx';
import { CounterDocumentStep } from '../../counter-case/components/counter-document-step.tsx';
import { DocumentStep } from '../../document/components/document-step.tsx';
import { WayStep } from '../../guide/components/way-step.tsx';
import { OutcomeStep } from '../../outcome/components/outcome-step.tsx';
import { LineLostStep } from '../../question/components/line-lost-step.tsx';
import { QuestionStep } from '../../question/components/question-step.tsx';
import { type Step, stepOf } from '../step.ts';
import type { CaseProps } from './case-desk.tsx';
import styles from './stage.module.css';

const steps: Record<Step, (props: CaseProps) => ReactNode> = {
  search: SearchStep,
  document: DocumentStep,
  question: QuestionStep,
  'line-lost': LineLostStep,
  outcome: OutcomeStep,
  guide: WayStep,
};

/** Exactly one step is in the document. */
export function Stage({ view, at }: CaseProps) {
  const step = stepOf(view);
  const Shown = step === 'document' && view.counter ? CounterDocumentStep : steps[step];
  return (
    <div key={step} className={styles.stage}>
      <Shown view={view} at={at} />
    </div>
  );
}
