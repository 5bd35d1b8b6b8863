/** The built-in formats that show a date or a time, East Asian ones among them (ECMA-376 part 1, 18.8.30). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format shows a number as a date or a time, by its code or, where it has none, its number. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  const [positive = ''] = code.split(';');
  // What is quoted, escaped or in brackets is no part of the date, but for hours and minutes beyond a day: `[h]:mm`.
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

const dayLength = 86_400;
const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * The day and time that a spreadsheet's number stands for: `2026-03-01`, `2026-03-01 14:30`, `14:30`; undefined where it
 * stands for none.
 * @param from1904 whether days are counted from 1904, as old Macs did
 */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const seconds = Math.round(serial * dayLength);
  const [days, second] = [Math.floor(seconds / dayLength), seconds % dayLength];
  const time = `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}`;
  const withSeconds = second % 60 === 0 ? time : `${time}:${pad(second % 60)}`;
  if (days === 0 && !from1904) return withSeconds;
  // Excel believes that 1900 was a leap year: its day 60 never was.
  const since1970 = from1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0);
  const day = new Date(since1970 * dayLength * 1000).toISOString().slice(0, 10);
  return second === 0 ? day : `${day} ${withSeconds}`;
}
