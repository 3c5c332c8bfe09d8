import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setSingleKeys, singleKeys, singleKeysOn } from '../../../app/keys/single-keys.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { Choice } from '../../../components/choice/choice.tsx';
import styles from './settings-place.module.css';

/** WCAG 2.1.4: who speaks to the machine, or hits keys by mistake, can do without keys of one sign. */
export function SingleKeys() {
  const { t } = useTranslation();
  const [value, setValue] = useState(singleKeysOn);
  return (
    <div className={styles.setting}>
      <Choice
        id="setting-single-keys"
        labelKey="settings.singleKeys"
        layout="inline"
        value={value}
        options={singleKeys.map((one, index) => ({
          value: one,
          textKey: `settings.singleKey.${one}`,
          keyName: choiceKey('singleKeys', index),
        }))}
        onChoose={(next) => {
          setSingleKeys(next);
          setValue(next);
        }}
      />
      <p className={styles.version}>{t('settings.singleKeysHelp')}</p>
    </div>
  );
}
