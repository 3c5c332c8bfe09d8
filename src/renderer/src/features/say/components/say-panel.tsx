import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { useGuideOf } from '../../../app/guidance.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { offersTriage } from '../../phone-case/step.ts';
import { CaseTriage } from '../../triage/components/case-triage.tsx';
import { sayKeys, stepToSay, summaryDue } from '../say-keys.ts';
import { CitizenCard } from './citizen-card.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NoTextYet } from './no-text-yet.tsx';
import styles from './say-panel.module.css';

/** What to say now, in the caller's language; below it the ways that the caller has, and whom the case is about. */
export function SayPanel({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const language = view.textLanguage;
  const say = useSay(language);
  const guide = useGuideOf(view.guide?.way ?? 4);
  const step = stepToSay(view);
  // The guide on the stage has the same choice.
  const guiding = step !== null || (view.guide !== null && view.issue?.status != null);
  const triaging = offersTriage(view);
  return (
    <aside
      className={styles.panel}
      data-triage={triaging ? (view.triage.way === null ? 'asking' : 'chosen') : undefined}
      aria-label={t('say.title')}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>
          <IconMessage2 size={16} stroke={1.5} aria-hidden />
          {t('say.title')}
        </h2>
        {guiding ? null : <LanguageChoice id="say-language" language={view.callerLanguage} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and must be reachable by keyboard */}
      <div className={styles.side} tabIndex={0}>
        <NoTextYet wanted={view.callerLanguage} shown={language} />
        <div className={styles.words} lang={language}>
          {guide && summaryDue(view) ? <p data-testid="say-summary">{guide.summary[language]}</p> : null}
          {step ? <p data-testid="say-step">{step[language]}</p> : null}
          {sayKeys(view).map((key) => (
            <p key={key}>{say(key)}</p>
          ))}
        </div>
      </div>
      {triaging ? (
        <div className={styles.below}>
          <CaseTriage triage={view.triage} language={view.textLanguage} />
        </div>
      ) : null}
      {view.citizen && view.caller !== 'somebody-else' ? (
        <CitizenCard citizen={view.citizen} caller={view.caller} />
      ) : null}
    </aside>
  );
}
