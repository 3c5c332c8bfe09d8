import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../../shared/contract.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { LanguageOptions } from '../../say/components/language-options.tsx';
import { NoTextYet } from '../../say/components/no-text-yet.tsx';
import panel from '../../say/components/say-panel.module.css';
import { DraftTriage } from '../../triage/components/draft-triage.tsx';
import type { Draft } from '../draft.ts';
import styles from './greeting.module.css';

interface Props {
  session: SessionView;
  draft: Draft;
  onDraft: (change: (before: Draft) => Draft) => void;
}

/** What to say first, and the ways to a new PIN beside it. */
export function Greeting({ session, draft, onDraft }: Props) {
  const { t } = useTranslation();
  const language = draft.language === 'en' ? 'en' : 'da';
  const say = useSay(language);
  const firstName = (session.name ?? session.user ?? '').split(' ')[0] ?? '';
  return (
    <aside className={panel.panel} data-start data-triage="asking" aria-label={t('say.title')}>
      <header className={`${panel.head} ${styles.head}`}>
        <h2 className={panel.title}>
          <IconMessage2 size={16} stroke={1.5} aria-hidden />
          {t('say.title')}
        </h2>
        <LanguageOptions
          id="say-language"
          language={draft.language}
          busy={false}
          onChoose={(chosen) => onDraft((before) => ({ ...before, language: chosen }))}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and must be reachable by keyboard */}
      <div className={panel.side} tabIndex={0}>
        <NoTextYet wanted={draft.language} shown={language} />
        <div className={panel.words} lang={language}>
          <p>{say('welcome', { name: firstName })}</p>
        </div>
      </div>
      <div className={panel.below}>
        <DraftTriage draft={draft} onDraft={onDraft} />
      </div>
    </aside>
  );
}
