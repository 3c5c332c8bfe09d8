import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { type CallerLanguage, textLanguages } from '../../../../../shared/guidance.ts';
import { Notice } from '../../../components/notice/notice.tsx';

/** Where there is no text in the caller's language: says so, and which languages there are. Nothing is translated by itself. */
export function NoTextYet({ wanted, shown }: { wanted: CallerLanguage; shown: Language }) {
  const { t } = useTranslation();
  if (wanted === shown) return null;
  const languages = textLanguages.map((language) => t(`languageIn.${language}`)).join(', ');
  return (
    <Notice code="no-text" tone="info">
      {t('say.noText', { wanted: t(`languageIn.${wanted}`), languages, shown: t(`languageIn.${shown}`) })}
    </Notice>
  );
}
