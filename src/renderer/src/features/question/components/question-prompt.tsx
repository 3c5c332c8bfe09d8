import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, QuestionView } from '../../../../../shared/case-view.ts';
import { keys } from '../../../app/keys.ts';
import { useHotkeys } from '../../../app/use-hotkeys.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './question.module.css';

/** What to read aloud, in the caller's language; below it the interface's where that is another one. */
export function QuestionPrompt({ question, language }: { question: QuestionView; language: Language }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const [turn, setTurn] = useState(0);
  const ways = [question.prompt, ...question.alternatives];
  const shown = ways[turn % ways.length] ?? question.prompt;
  const another = () => setTurn((before) => before + 1);
  useHotkeys({ [keys.otherWords]: another }, ways.length > 1);
  return (
    <div className={styles.prompt}>
      <h1 className={styles.words} lang={language} data-testid="question-prompt" aria-live="polite">
        {shown[language]}
      </h1>
      {own === language ? null : (
        <p className={styles.gloss} lang={own}>
          {shown[own]}
        </p>
      )}
      {ways.length > 1 ? (
        <div className={styles.aside}>
          <ActionButton kind="bare" testId="question-other-words" keyName={keys.otherWords} onPress={another}>
            {t('question.otherWords')}
          </ActionButton>
        </div>
      ) : null}
    </div>
  );
}
