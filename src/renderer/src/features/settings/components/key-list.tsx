import { useTranslation } from 'react-i18next';
import { keys } from '../../../app/keys.ts';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import styles from './settings-place.module.css';

const rows = [
  ['Enter', 'goOn'],
  ['Esc', 'goBack'],
  [keys.otherWords, 'otherWords'],
  [keys.doesNotKnow, 'doesNotKnow'],
  [keys.lock, 'lock'],
  [keys.block, 'block'],
  [keys.refer, 'refer'],
] as const;

/** Every key that works anywhere; those of one step stand beside what they do. */
export function KeyList() {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className={styles.keysLabel}>{t('keyList.title')}</h2>
      <dl className={styles.keys}>
        {rows.map(([key, text]) => (
          <div key={key} className={styles.key}>
            <dt>
              <KeyCap name={key} />
            </dt>
            <dd>{t(`keyList.${text}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
