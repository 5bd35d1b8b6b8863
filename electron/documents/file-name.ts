/** Longest name that every system takes, with an ending and in letters of up to three bytes. */
const longest = 80;

/** What a document of this title can be called on any system's disk. @param fallback where nothing is left of the title */
export const fileNameFor = (title: string, fallback: string): string =>
  [...title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/gu, ' ')]
    .slice(0, longest)
    .join('')
    // Neither a hidden file nor what Windows would silently cut off.
    .replace(/^[. ]+|[. ]+$/gu, '') || fallback;
