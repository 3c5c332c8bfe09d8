import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, QuestionView } from '../../../../../shared/case-view.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { EndEarly } from './end-early.tsx';
import styles from './question.module.css';
import { QuestionClock } from './question-clock.tsx';
import { QuestionProgress } from './question-progress.tsx';
import { QuestionPrompt } from './question-prompt.tsx';

interface Props {
  question: QuestionView;
  language: Language;
  at: number;
}

/** One question: read it aloud, type what the caller says, Enter. The answer leaves the screen when it is sent (R19). */
export function Question({ question, language, at }: Props) {
  const { t } = useTranslation();
  const answer = useCaseCall('case.answer');
  const unknown = useCaseCall('case.unknown');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const own = useLanguage();
  const { index } = question;
  const busy = answer.busy || unknown.busy;
  const [turn, setTurn] = useState(0);
  const ways = [question.prompt, ...question.alternatives];
  const words = ways[turn % ways.length] ?? question.prompt;
  const another = () => setTurn((before) => before + 1);

  useEffect(() => input.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    setText('');
    await answer.run({ index, text: text.trim() });
    input.current?.focus();
  };
  const skip = () => {
    setText('');
    if (!busy) void unknown.run({ index });
  };
  useAction('doesNotKnow', skip);
  useAction('otherWords', another, ways.length > 1);

  return (
    <form
      className={styles.question}
      data-testid="question"
      data-kind={question.kind}
      data-subject={question.subject ?? undefined}
      data-index={index}
      data-of={question.of}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <div className={styles.head}>
        <QuestionProgress index={index} of={question.of} />
        <QuestionClock remainingMs={question.remainingMs} warnMs={question.warnMs} at={at} />
      </div>
      <QuestionPrompt words={words} language={language} />
      <TextField
        id="question-answer"
        label={t('question.answer')}
        value={text}
        onChange={setText}
        help={question.hint[own]}
        error={missing ? 'emptyAnswer' : (answer.failure?.fields?.text ?? null)}
        errorDetail={answer.failure?.detail}
        big
        inputRef={input}
      />
      <Failure failure={answer.failure ?? unknown.failure} />
      <div className={styles.actions}>
        <ActionButton type="submit" kind="main" big testId="question-submit" keyName="Enter" busy={busy}>
          {t('question.submit')}
        </ActionButton>
        <ActionButton big testId="question-unknown" keyName={keyOf('doesNotKnow')} busy={busy} onPress={skip}>
          {t('question.unknown')}
        </ActionButton>
        {ways.length > 1 ? (
          <ActionButton big kind="bare" testId="question-other-words" keyName={keyOf('otherWords')} onPress={another}>
            {t('question.otherWords')}
          </ActionButton>
        ) : null}
        {question.mayEndEarly ? <EndEarly /> : null}
      </div>
    </form>
  );
}
