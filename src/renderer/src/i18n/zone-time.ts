import type { CallerLanguage } from '../../../shared/guidance.ts';
import { klDay, klTime } from './kl.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const;

/** `04.00` on clocks in a time zone, as the caller's language writes it. */
export function timeIn(at: number, timeZone: string, language: CallerLanguage): string {
  if (language === 'kl') return klTime(at, timeZone);
  return new Intl.DateTimeFormat(locales[language], { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** `man. 23. nov.` in a time zone, in the caller's language. */
export function dayIn(at: number, timeZone: string, language: CallerLanguage): string {
  if (language === 'kl') return klDay(at, timeZone);
  const parts = { timeZone, weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locales[language], parts).format(at);
}
