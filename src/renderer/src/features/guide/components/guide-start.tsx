import { IconDeviceMobile, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../../../app/use-hotkeys.ts';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import styles from './guide-panel.module.css';

type Start = 'locked' | 'ready';

const starts = [
  ['locked', '1', IconLock],
  ['ready', '2', IconDeviceMobile],
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
  useHotkeys({ 1: () => onStart('locked'), 2: () => onStart('ready') }, !busy);
  return (
    <fieldset className={styles.starts} aria-label={t('guide.startLabel')}>
      {starts.map(([value, key, Icon]) => (
        <button
          key={value}
          type="button"
          className={styles.start}
          data-testid={`guide-app-${value}`}
          aria-pressed={start === value}
          aria-keyshortcuts={key}
          disabled={busy}
          onClick={() => onStart(value)}
        >
          <KeyCap name={key} />
          <Icon size={18} stroke={1.5} aria-hidden />
          {t(`guide.start.${value}`)}
        </button>
      ))}
    </fieldset>
  );
}
