import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Language } from '../../../../../shared/case-view.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { LanguageChoice } from '../../say/components/language-choice.tsx';
import styles from './guide-panel.module.css';
import { GuideStart } from './guide-start.tsx';
import { GuideSteps } from './guide-steps.tsx';

interface Props {
  /** Null until the agent has said what the caller's app shows. */
  guide: CaseView['guide'];
  language: Language;
  /** The code is spent: the steps can be looked up, and nothing waits for them. */
  over: boolean;
}

/** The steps on the caller's phone, read aloud one by one. First the agent asks what the app says. */
export function GuidePanel({ guide, language, over }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.guide');
  const panel = useRef<HTMLElement>(null);
  const waiting = guide === null;

  useEffect(() => {
    // The figures choose from here; Enter, still warm from sending, must not.
    if (waiting) panel.current?.focus({ preventScroll: true });
  }, [waiting]);

  return (
    <section ref={panel} tabIndex={-1} className={styles.guide} aria-label={t('guide.title')}>
      <div className={styles.head}>
        <Heading level={2}>{t('guide.title')}</Heading>
        <LanguageChoice id="guide-language" language={language} />
      </div>
      <GuideStart
        start={guide?.start === 'locked' || guide?.start === 'ready' ? guide.start : null}
        busy={busy}
        onStart={(start) => void run({ start, done: 0 })}
      />
      {guide ? (
        <GuideSteps
          guide={guide}
          language={language}
          busy={busy}
          over={over}
          onGo={(done) => void run({ start: guide.start, done })}
        />
      ) : null}
      <Failure failure={failure} />
    </section>
  );
}
