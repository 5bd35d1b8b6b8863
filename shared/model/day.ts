/** A number of the calendar or the clock with two digits. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day as YYYY-MM-DD; months and days count from 1. */
export const calendarDay = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;

/** The day of a moment where the computer stands, YYYY-MM-DD. */
export const dayOf = (moment: Date): string =>
  calendarDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
