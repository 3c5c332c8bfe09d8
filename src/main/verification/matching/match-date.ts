import type { AnswerType } from '../question.ts';
import type { CalendarDate } from '../read-answer.ts';

/**
 * R18: numbers match exactly; `month` is when somebody moved, and moves are registered as they were reported, so the
 * month before or after counts. A register value with fewer parts than asked for is compared as far as it goes.
 */
export function sameCalendarValue(type: AnswerType, value: string, said: CalendarDate): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value.trim());
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (type === 'month' && month > 0) return Math.abs(monthIndex(year, month) - monthIndex(said.year, said.month)) <= 1;
  return agrees(year, said.year) && agrees(month, said.month) && agrees(day, said.day);
}

const monthIndex = (year: number, month: number): number => year * 12 + month;

const agrees = (registered: number, said: number): boolean => registered === 0 || said === 0 || registered === said;
