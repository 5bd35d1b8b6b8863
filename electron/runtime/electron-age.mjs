// Whether the Electron that is to be shipped still gets security fixes. Its project releases a major every eight weeks and
// mends the newest three; which is the newest today is counted from one that is known, so that no network is asked.
const known = { major: 45, released: Date.UTC(2026, 9, 20) };
const eightWeeks = 8 * 7 * 24 * 60 * 60 * 1000;

/** The newest major there is on a day, by that rhythm. */
export const newestMajor = (day) => known.major + Math.floor((day.getTime() - known.released) / eightWeeks);

/** Why a version must not be shipped on a day any more; undefined while it may. */
export function tooOldToShip(version, day) {
  const major = Number.parseInt(version, 10);
  const newest = newestMajor(day);
  if (major >= newest - 2) return undefined;
  return `Electron ${major} gets no security fixes any more: the newest is ${newest}, and the newest three are mended. Update it in package.json before shipping.`;
}
