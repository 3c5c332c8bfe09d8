import type { CallerLanguage } from '../../../../../shared/guidance.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import { LanguageOptions } from './language-options.tsx';

/** The caller's language in a case: texts to read, guide, and the message until that has its own. Apart from the interface's. */
export function LanguageChoice({ id, language }: { id: string; language: CallerLanguage }) {
  const { run, busy, failure } = useCaseCall('case.language');
  return (
    <>
      <LanguageOptions id={id} language={language} busy={busy} onChoose={(caller) => void run({ caller })} />
      <Failure failure={failure} />
    </>
  );
}
