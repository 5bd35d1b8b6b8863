import type { Box } from '../../layout/scene.ts';

/** One page of a poster: which row and column, its name, and which part of the poster it shows. */
export type Tile = { readonly row: number; readonly column: number; readonly label: string; readonly part: Box };

export type Tiling = { readonly columns: number; readonly rows: number; readonly tiles: readonly Tile[] };

/** Rows are letters: A to Z, then AA. */
export function rowName(row: number): string {
  const letter = String.fromCharCode(65 + (row % 26));
  return row < 26 ? letter : rowName(Math.floor(row / 26) - 1) + letter;
}

/** How many pages a length needs, each but the first adding what it does not share with the one before it. */
const countOf = (length: number, room: number, overlap: number): number =>
  Math.max(1, Math.ceil((length - overlap) / (room - overlap) - 1e-6));

/**
 * Spreads a poster over pages, row by row. All in one unit.
 * @param room what one page shows; larger than the overlap
 * @param overlap what neighbours both show
 */
export function tiled(
  poster: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
  overlap: number,
): Tiling {
  const columns = countOf(poster.width, room.width, overlap);
  const rows = countOf(poster.height, room.height, overlap);
  const tiles = Array.from({ length: columns * rows }, (_, at): Tile => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const x = column * (room.width - overlap);
    const y = row * (room.height - overlap);
    const part = {
      x,
      y,
      width: Math.min(room.width, poster.width - x),
      height: Math.min(room.height, poster.height - y),
    };
    return { row, column, label: `${rowName(row)}${column + 1}`, part };
  });
  return { columns, rows, tiles };
}

/** How wide a poster is that so many pages make. */
export const posterWidth = (across: number, room: number, overlap: number): number =>
  across * (room - overlap) + overlap;
