import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../shared/case-view.ts';
import { readSetting, writeSetting } from '../app/settings.ts';
import daSay from './da/say.json';
import daUi from './da/ui.json';
import enSay from './en/say.json';
import enUi from './en/ui.json';

/** Two namespaces: `ui` in the interface's language, `say` in the caller's. */
const texts = { da: { ui: daUi, say: daSay }, en: { ui: enUi, say: enSay } };

export function startTexts(): void {
  const language = readSetting('language', ['da', 'en'], 'da');
  document.documentElement.lang = language;
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'da',
    defaultNS: 'ui',
    ns: ['ui', 'say'],
    resources: texts,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

export function setInterfaceLanguage(language: Language): void {
  writeSetting('language', language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
