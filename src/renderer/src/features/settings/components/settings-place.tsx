import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../../../shared/contract.ts';
import { capOf } from '../../../app/keys/chord.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { Choice } from '../../../components/choice/choice.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { Page } from '../../../components/page/page.tsx';
import { setInterfaceLanguage } from '../../../i18n/i18n.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { CallerLanguages } from './caller-languages.tsx';
import styles from './settings-place.module.css';
import { SignOutButton } from './sign-out-button.tsx';
import { SingleKeys } from './single-keys.tsx';

const languages = ['da', 'en'] as const;
const schemes = ['auto', 'light', 'dark'] as const;

export function SettingsPlace({ status }: { status: StatusView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title={t('place.settings')} actions={<SignOutButton />}>
      <div className={styles.groups}>
        <Choice
          id="setting-language"
          labelKey="frame.language"
          layout="inline"
          value={language}
          options={languages.map((value, index) => ({
            value,
            textKey: `languageName.${value}`,
            keyName: choiceKey('language', index),
          }))}
          onChoose={setInterfaceLanguage}
        />
        <Choice
          id="setting-scheme"
          labelKey="settings.scheme"
          layout="inline"
          value={colorScheme}
          options={schemes.map((value, index) => ({
            value,
            textKey: `settings.schemes.${value}`,
            keyName: choiceKey('colours', index),
          }))}
          onChoose={setColorScheme}
        />
        <CallerLanguages />
        <SingleKeys />
        <p className={styles.version}>
          {t('settings.keys', { help: keyOf('help'), palette: capOf(keyOf('palette')) })}
        </p>
        {status.weakKeychain ? (
          <Notice code="weak-keychain" tone="wait">
            {t('settings.weakKeychain')}
          </Notice>
        ) : null}
        <p className={styles.version}>{t('settings.version', { version: status.version })}</p>
      </div>
    </Page>
  );
}
