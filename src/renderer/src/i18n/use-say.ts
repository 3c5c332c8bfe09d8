import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/case-view.ts';

/** What to say, in the caller's language whatever language the screen is in. */
export function useSay(language: Language): TFunction<'say'> {
  return useTranslation().i18n.getFixedT(language, 'say');
}
