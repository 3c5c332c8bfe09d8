import { type Day, FileError, type ReadFile } from './appointment.ts';
import { readCalendar } from './calendar.ts';
import { readCsv } from './csv.ts';

/** A day's appointments of the largest centre are some hundred kilobytes. */
export const largestFile = 4 * 1024 * 1024;

/** UTF-8 or UTF-16 by their marks; what is no UTF-8 was saved by an older spreadsheet. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads the appointments of a day from the bytes of a CSV or iCalendar file, whichever it is.
 * @throws FileError
 */
export function readAppointments(bytes: Uint8Array, day: Day): ReadFile {
  if (bytes.length > largestFile) throw new FileError('file-too-big');
  const text = decode(bytes);
  if (text.includes('\0')) throw new FileError('file-format');
  return /^\s*BEGIN:VCALENDAR/i.test(text) ? readCalendar(text, day) : readCsv(text, day);
}
