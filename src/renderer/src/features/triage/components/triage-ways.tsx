import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Guide, TriageTable, Way } from '../../../../../shared/guidance.ts';
import type { WayAdvice } from '../../../../../shared/triage.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { useEntries } from '../../../app/keys/use-action.ts';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import { localOf } from '../../../i18n/local.ts';
import styles from './triage-panel.module.css';

interface Props {
  guides: readonly Guide[];
  reasons: TriageTable['reasons'];
  ways: readonly WayAdvice[];
  chosen: Way | null;
  override: boolean;
  language: Language;
  onChoose: (way: Way) => void;
}

/** The six ways, best first, each with why or why not in words to say. Any of them can be chosen; a closed one stays marked. */
export function TriageWays({ guides, reasons, ways, chosen, override, language, onChoose }: Props) {
  const { t } = useTranslation();
  const rows = ways.flatMap(({ way, open, reason }, index) => {
    const guide = guides.find((one) => one.way === way);
    return guide ? [{ way, open, guide, reason: reasons[reason], keyName: choiceKey('triageWay', index) }] : [];
  });
  useEntries(
    rows.map(({ way, guide, keyName }) => ({
      id: 'choice',
      aside: true,
      keys: keyName ? [keyName] : [],
      title: (inLanguage) => `${inLanguage('triage.choose')} ${way}. ${localOf(guide.title, inLanguage)}`,
      run: () => onChoose(way),
    })),
  );
  const state = (way: Way, open: boolean) => {
    if (way !== chosen) return t(open ? 'triage.open' : 'triage.closed');
    return t(override ? 'triage.override' : 'triage.chosen');
  };

  return (
    <ol className={styles.ways}>
      {rows.map(({ way, open, guide, reason, keyName }, index) => (
        <li
          key={way}
          className={styles.way}
          data-testid="triage-way"
          data-way={way}
          data-open={open}
          data-best={(index === 0 && open) || undefined}
          data-chosen={way === chosen || undefined}
        >
          <button
            type="button"
            className={styles.choose}
            aria-pressed={way === chosen}
            aria-keyshortcuts={keyName}
            onClick={() => onChoose(way)}
          >
            {open ? <IconCheck size={16} stroke={2} aria-hidden /> : <IconMinus size={16} stroke={2} aria-hidden />}
            <span className={styles.name}>
              {way}. {localOf(guide.title, t)}
            </span>
            <span className={styles.state}>{state(way, open)}</span>
            {keyName ? <KeyCap name={keyName} /> : null}
            <span className={styles.why} lang={language}>
              {reason?.[language]}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
