import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Language } from '../../../../../shared/case-view.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { LanguageChoice } from '../../say/components/language-choice.tsx';
import styles from './guide-panel.module.css';
import { GuideStart } from './guide-start.tsx';
import { GuideStep } from './guide-step.tsx';

type Guide = NonNullable<CaseView['guide']>;

/** The steps on the caller's phone, read aloud one by one. Enter goes to the next. */
export function GuidePanel({ guide, language }: { guide: Guide; language: Language }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.guide');
  const next = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { start, done, steps } = guide;
  const finished = done >= steps.length;

  useEffect(() => next.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[done]?.scrollIntoView({ block: 'nearest' });
  }, [done]);

  const goTo = async (place: number) => {
    await run({ start, done: place });
    next.current?.focus({ preventScroll: true });
  };

  return (
    <section className={styles.guide}>
      <div className={styles.head}>
        <Heading level={2}>{t('guide.title')}</Heading>
        <LanguageChoice id="guide-language" language={language} />
      </div>
      <div className={styles.head}>
        <GuideStart start={start} busy={busy} onStart={(chosen) => void run({ start: chosen, done: 0 })} />
        {finished ? null : (
          <ActionButton
            kind="main"
            testId="guide-next"
            keyName="Enter"
            busy={busy}
            buttonRef={next}
            onPress={() => void goTo(done + 1)}
          >
            {t('guide.next')}
          </ActionButton>
        )}
      </div>
      <ol ref={list} className={styles.steps}>
        {steps.map((step, index) => (
          <GuideStep
            key={step.id}
            id={step.id}
            number={index + 1}
            text={step.text[language]}
            language={language}
            state={index < done ? 'done' : index === done ? 'now' : 'next'}
            onPress={() => void goTo(index < done ? index : index + 1)}
          />
        ))}
      </ol>
      <Failure failure={failure} />
    </section>
  );
}
