import { createInstance, type i18n } from 'i18next';
import da from './da.json';
import en from './en.json';
import { mergeTexts, screenTexts } from './from-screens.ts';

export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** The tag that dates and times are written by. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : 'da-DK');

/** What the screens say, and what is this window's own. */
const textsOf = (language: Language) => mergeTexts(screenTexts(language), { da, en }[language]);

/** This window's texts; synchronous, as both languages are in the build. */
export function phoneTexts(language: Language): i18n {
  const texts = createInstance({
    lng: language,
    resources: { da: { translation: textsOf('da') }, en: { translation: textsOf('en') } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void texts.init();
  return texts;
}
