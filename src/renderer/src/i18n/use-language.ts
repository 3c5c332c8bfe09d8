import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/case-view.ts';

/** The interface's language. Only these two reach `Intl`: Chromium has no Greenlandic and would answer in English. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'da';
}
