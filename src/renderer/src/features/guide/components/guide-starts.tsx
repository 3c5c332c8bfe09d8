import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Guide, Way } from '../../../../../shared/guidance.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { useEntries } from '../../../app/keys/use-action.ts';
import choice from '../../../components/choice/choice.module.css';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import { localOf } from '../../../i18n/local.ts';
import styles from './guide-panel.module.css';

interface Props {
  way: Way;
  facts: Guide | null;
  start: string | null;
  language: Language;
  onStart: (start: string) => void;
}

/** What the caller's app says, or where they stand, decides where the steps begin. A guide with one start asks nothing. */
export function GuideStarts({ way, facts, start, language, onStart }: Props) {
  const { t } = useTranslation();
  const starts = (facts?.starts ?? []).map((one, index) => ({ ...one, keyName: choiceKey('guideStart', index) }));
  const asked = starts.length > 1;
  useEntries(
    !asked
      ? []
      : starts.map(({ id, label, keyName }) => ({
          id: 'choice',
          keys: keyName ? [keyName] : [],
          title: (inLanguage) => `${inLanguage('guide.startLabel')} ${localOf(label, inLanguage)}`,
          run: () => onStart(id),
        })),
  );
  if (!asked) return null;
  const ask = starts.find((one) => one.ask)?.ask;
  return (
    <fieldset className={styles.starts} aria-label={t('guide.startLabel')}>
      {ask && start === null ? (
        <p className={styles.ask} lang={language}>
          {ask[language]}
        </p>
      ) : null}
      {starts.map(({ id, label, keyName }) => (
        <button
          key={id}
          type="button"
          className={choice.option}
          data-testid={way === 4 ? `guide-app-${id}` : 'guide-start-option'}
          data-value={id}
          aria-pressed={start === id}
          aria-keyshortcuts={keyName}
          onClick={() => onStart(id)}
        >
          {keyName ? <KeyCap name={keyName} /> : null}
          {localOf(label, t)}
        </button>
      ))}
    </fieldset>
  );
}
