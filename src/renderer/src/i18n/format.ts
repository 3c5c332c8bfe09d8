import type { Language } from '../../../shared/case-view.ts';

const locale = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB');

/** Made once: making one takes longer than all that it formats in a case. */
const clocks: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  da: new Intl.DateTimeFormat(locale('da'), { hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat(locale('en'), { hour: '2-digit', minute: '2-digit' }),
};

/** `10:41` on the wall clock of this workstation. */
export const clockTime = (at: string | number, language: Language): string => clocks[language].format(new Date(at));

/** `22. nov. 2026, 10.41.07`, for lists that are read as a record. */
export function exactTime(at: string | number, language: Language): string {
  return new Date(at).toLocaleString(locale(language), { dateStyle: 'medium', timeStyle: 'medium' });
}

/** A day written as `YYYY-MM-DD`. */
export function day(date: string, language: Language): string {
  return new Date(date).toLocaleDateString(locale(language), { dateStyle: 'medium' });
}

export function count(value: number, language: Language): string {
  return value.toLocaleString(locale(language));
}

/** `1:32`, `0:07`. */
export function minutes(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}
