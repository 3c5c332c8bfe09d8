import type { BothLanguages, Language } from '../../../../../shared/case-view.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './question.module.css';

/** What to read aloud, in the caller's language; below it the interface's where that is another one. */
export function QuestionPrompt({ words, language }: { words: BothLanguages; language: Language }) {
  const own = useLanguage();
  return (
    <div className={styles.prompt}>
      <h1 className={styles.words} lang={language} data-testid="question-prompt" aria-live="polite">
        {words[language]}
      </h1>
      {own === language ? null : (
        <p className={styles.gloss} lang={own}>
          {words[own]}
        </p>
      )}
    </div>
  );
}
