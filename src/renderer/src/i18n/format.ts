import type { Language } from '../../../shared/case-view.ts';

const locale = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB');

/** `10:41` on the wall clock of this workstation. */
export function clockTime(at: string | number, language: Language): string {
  return new Date(at).toLocaleTimeString(locale(language), { hour: '2-digit', minute: '2-digit' });
}

/** `22. nov. 2026, 10.41.07`, for lists that are read as a record. */
export function exactTime(at: string, language: Language): string {
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
