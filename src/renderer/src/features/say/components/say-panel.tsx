import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { sayKeys, stepToSay } from '../say-keys.ts';
import { CitizenCard } from './citizen-card.tsx';
import { LanguageChoice } from './language-choice.tsx';
import styles from './say-panel.module.css';

/** What to say now, in the caller's language; below it whom the case is about. */
export function SayPanel({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const language = view.textLanguage;
  const say = useSay(language);
  const step = stepToSay(view);
  // The guide on the stage has the same choice.
  const guiding = view.guide !== null && view.issue?.status != null;
  return (
    <aside className={styles.panel} aria-label={t('say.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <IconMessage2 size={16} stroke={1.5} aria-hidden />
          {t('say.title')}
        </h2>
        {guiding ? null : <LanguageChoice id="say-language" language={language} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a small window and must be reachable by keyboard */}
      <div className={styles.words} lang={language} tabIndex={0}>
        {step ? <p data-testid="say-step">{step[language]}</p> : null}
        {sayKeys(view).map((key) => (
          <p key={key}>{say(key)}</p>
        ))}
      </div>
      {view.citizen && view.caller !== 'somebody-else' ? (
        <CitizenCard citizen={view.citizen} caller={view.caller} />
      ) : null}
    </aside>
  );
}
