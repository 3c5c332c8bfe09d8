/**
 * Dates and times for callers who asked for Kalaallisut. Chromium has no data for `kl` and answers in American English without
 * a word, so `Intl` is given a language it knows, for figures only; names are those of Unicode CLDR 48, `kl.xml`.
 */
const weekdays = ['sap', 'ata', 'mar', 'pin', 'sis', 'tal', 'arf'] as const;
const months = ['jan', 'febr', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sept', 'okt', 'nov', 'dec'] as const;

/** Year, month, day, hour and minute on clocks in a zone. */
function figures(at: number, timeZone: string): readonly [number, number, number, number, number] {
  const text = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return [year, month, day, hour, minute];
}

const two = (figure: number) => String(figure).padStart(2, '0');

/** `15.05`. */
export function klTime(at: number, timeZone: string): string {
  const [, , , hour, minute] = figures(at, timeZone);
  return `${two(hour)}.${two(minute)}`;
}

/** `nov 22, sap`. */
export function klDay(at: number, timeZone: string): string {
  const [year, month, day] = figures(at, timeZone);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${months[month - 1]} ${day}, ${weekday}`;
}
