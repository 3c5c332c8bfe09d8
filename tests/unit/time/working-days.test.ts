import { describe, expect, test } from 'vitest';
import { workingDaysSince } from '../../../src/main/time/working-days.ts';

describe('R27: Danish working days', () => {
  test.each([
    ['a weekend', '2026-11-20', '2026-11-23', 1],
    ['the same day', '2026-11-23', '2026-11-23', 0],
    ['backwards', '2026-11-24', '2026-11-23', 0],
    ['Easter 2026, Maundy Thursday to Monday', '2026-04-01', '2026-04-07', 1],
    ['Easter 2024, in March', '2024-03-27', '2024-04-02', 1],
    ['Easter 2038, as late as it gets', '2038-04-21', '2038-04-27', 1],
    ['Ascension 2026', '2026-05-13', '2026-05-15', 1],
    ['Whit Monday 2026', '2026-05-22', '2026-05-26', 1],
    ['Prayer Day, a working day since 2024', '2024-04-25', '2024-04-26', 1],
    ['5 June, by agreement only', '2026-06-04', '2026-06-05', 1],
    ['Christmas 2026, the 24th and the 31st being working days', '2026-12-23', '2026-12-31', 5],
    ['New Year', '2026-12-31', '2027-01-04', 1],
    ['a year: 261 weekdays, seven of them holidays', '2025-12-31', '2026-12-31', 254],
  ])('%s', (_what, from, to, days) => {
    expect(workingDaysSince(from, to)).toBe(days);
  });
});
