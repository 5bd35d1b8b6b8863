import { guard } from '../model/harmless.ts';

const byteOrderMark = '\uFEFF';

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Rows as comma-separated values (RFC 4180), with the mark by which Excel knows that they are UTF-8.
 * @param raw whether texts stand as they are; without it none can be run as a formula by who opens the file
 */
export const csvOf = (rows: readonly (readonly string[])[], raw: boolean): string =>
  byteOrderMark + rows.map((row) => `${row.map((cell) => quoted(raw ? cell : guard(cell))).join(',')}\r\n`).join('');
