import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../../shared/contract.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useSay } from '../../../i18n/use-say.ts';
import panel from '../../say/components/say-panel.module.css';
import { TriagePanel } from '../../triage/components/triage-panel.tsx';
import type { Draft } from '../draft.ts';
import styles from './greeting.module.css';

/** What to say first, and the ways to a new PIN beside it. The caller's language is not known yet: the interface's is used. */
export function Greeting({ session, draft }: { session: SessionView; draft: Draft }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay(language);
  const firstName = (session.name ?? session.user ?? '').split(' ')[0] ?? '';
  return (
    <aside className={panel.panel} data-start aria-label={t('say.title')}>
      <header className={`${panel.head} ${styles.head}`}>
        <h2 className={panel.title}>
          <IconMessage2 size={16} stroke={1.5} aria-hidden />
          {t('say.title')}
        </h2>
      </header>
      <div className={panel.words} lang={language}>
        <p>{say('welcome', { name: firstName })}</p>
      </div>
      <TriagePanel purpose={draft.purpose} caller={draft.caller} />
    </aside>
  );
}
