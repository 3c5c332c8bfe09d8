import type { Language } from '../../../../shared/case-view.ts';
import { timeIn } from '../../i18n/zone-time.ts';

/** Time of day at the counter, whatever zone the workstation is set to: bookings are made by Danish clocks. */
export const queueTime = (at: string, language: Language): string =>
  timeIn(Date.parse(at), 'Europe/Copenhagen', language);
