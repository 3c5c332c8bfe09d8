import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from './i18n.ts';

/** The wall clock, looked at every second. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Writes times and days in the window's language. */
export function useTime() {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return {
    time: (at: Date) => at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
    day: (at: Date) => at.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  };
}
