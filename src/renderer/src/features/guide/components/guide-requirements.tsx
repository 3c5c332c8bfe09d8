import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { CallerLanguage, Guide } from '../../../../../shared/guidance.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { spelled } from '../../../i18n/spelled.ts';
import styles from './guide-panel.module.css';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** What the caller has to have, before the first step, and addresses to say or send; folded away by a key. */
export function GuideRequirements({ guide, language }: { guide: Guide; language: Language }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const turn = () => setOpen(!open);
  const listed = (of: readonly CallerLanguage[]) => of.map((one) => t(`languageIn.${one}`)).join(', ');
  useAction('requirements', turn, guide.requirements.length > 0);
  if (guide.requirements.length === 0) return null;
  return (
    <div className={styles.requirements} data-testid="guide-requirements">
      <ActionButton
        kind="bare"
        keyName={keyOf('requirements')}
        icon={open ? <IconChevronUp {...icon} /> : <IconChevronDown {...icon} />}
        onPress={turn}
      >
        {t(open ? 'guide.requirementsHide' : 'guide.requirementsShow', { count: guide.requirements.length })}
      </ActionButton>
      {open ? (
        <ul lang={language}>
          {guide.requirements.map(({ id, text }) => (
            <li key={id}>{text[language]}</li>
          ))}
          {guide.links.map(({ id, label, url, languages, subtitles }) => (
            <li key={id} data-testid="guide-link">
              {label[language]}: <span className={styles.address}>{spelled(url)}</span>{' '}
              {t('guide.linkIn', { languages: listed(languages) })}
              {subtitles ? ` ${t('guide.linkSubtitles', { languages: listed(subtitles) })}` : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
