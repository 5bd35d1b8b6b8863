/**
 * The largest text of a project that is read: larger than the largest document written out in both languages, smaller
 * than what could fill the memory.
 */
export const mostBytes = 100 * 1024 * 1024;
