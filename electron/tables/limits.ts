/** What a file of tables may bring. Beyond it nothing is read, and what there is too much of is said by name. */
export const tableLimits = {
  /** Of the file itself, in bytes. */
  bytes: 50 * 1024 * 1024,
  /** Parts of a workbook's archive, and what they unpack to, in bytes. */
  entries: 2_000,
  unpacked: 200 * 1024 * 1024,
  /** How many times longer than it is packed a part may be, once it is longer than `smallPart`. */
  ratio: 100,
  smallPart: 1024 * 1024,
  sheets: 200,
  /** Of one sheet, counted where something stands in it. */
  rows: 20_000,
  columns: 1_000,
  /** Of the whole file. */
  cells: 300_000,
  /** Cells with what is empty before them in their rows. */
  area: 3_000_000,
  characters: 40_000_000,
  /** Of one cell: as many as Excel takes. */
  cell: 32_767,
} as const;
