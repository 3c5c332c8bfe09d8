import { useTranslation } from 'react-i18next';
import { localeOf } from './i18n.ts';

const timeZone = 'Europe/Copenhagen';

/** Writes times and days in the window's language; Danish time, as in the notices, wherever the workstation is. */
export function useTime() {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return {
    time: (at: Date) => at.toLocaleTimeString(locale, { timeZone, hour: '2-digit', minute: '2-digit' }),
    day: (at: Date) => at.toLocaleDateString(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
  };
}
