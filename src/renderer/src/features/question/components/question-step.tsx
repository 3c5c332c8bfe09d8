import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import { Question } from './question.tsx';

/** Each question starts afresh: nothing typed for one is there for the next. */
export function QuestionStep({ view, at }: CaseProps) {
  if (!view.question) return null;
  return <Question key={view.question.index} question={view.question} language={view.textLanguage} at={at} />;
}
