import { calendarDay } from '../model/day.ts';

/**
 * The day so many months before another, both YYYY-MM-DD; the last day of that month where it has no such day. Counted
 * on the calendar alone: no clock and no time zone.
 */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const first = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const last = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate();
  return calendarDay(first.year, first.month, Math.min(date, last));
}
