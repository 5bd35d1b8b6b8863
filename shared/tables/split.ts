const bullet = /^\s*(?:[-–—*•●·◦○▪■□▫‣➢►✓]|\d{1,3}[.)、．])\s*(?=\S)/;

/** A line without the bullet or number before it. */
export const withoutBullet = (line: string): string => line.replace(bullet, '').trim();

export const hasBullet = (line: string): boolean => bullet.test(line);

/** The texts of a cell: all of it, or each of its lines. */
export const textsInCell = (text: string, split: boolean): string[] =>
  split && text.includes('\n')
    ? text
        .split('\n')
        .map(withoutBullet)
        .filter((line) => line !== '')
    : [text];
