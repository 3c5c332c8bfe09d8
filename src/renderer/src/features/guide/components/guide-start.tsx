import { IconDeviceMobile, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { choiceEntries } from '../../../app/keys/choice-entries.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { useEntries } from '../../../app/keys/use-action.ts';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import styles from './guide-panel.module.css';

type Start = 'locked' | 'ready';

const starts = [
  { value: 'locked', keyName: choiceKey('guideStart', 0), textKey: 'guide.start.locked', Icon: IconLock },
  { value: 'ready', keyName: choiceKey('guideStart', 1), textKey: 'guide.start.ready', Icon: IconDeviceMobile },
] as const;

/** What the caller's app says when it is opened decides where the steps begin. */
export function GuideStart({
  start,
  busy,
  onStart,
}: {
  start: Start | null;
  busy: boolean;
  onStart: (start: Start) => void;
}) {
  const { t } = useTranslation();
  useEntries(busy ? [] : choiceEntries('guide.startLabel', starts, onStart));
  return (
    <fieldset className={styles.starts} aria-label={t('guide.startLabel')}>
      {starts.map(({ value, keyName, textKey, Icon }) => (
        <button
          key={value}
          type="button"
          className={styles.start}
          data-testid={`guide-app-${value}`}
          aria-pressed={start === value}
          aria-keyshortcuts={keyName}
          disabled={busy}
          onClick={() => onStart(value)}
        >
          {keyName ? <KeyCap name={keyName} /> : null}
          <Icon size={18} stroke={1.5} aria-hidden />
          {t(textKey)}
        </button>
      ))}
    </fieldset>
  );
}
