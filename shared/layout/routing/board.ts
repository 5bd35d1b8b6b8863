/**
 * The grid as the router sees it: seats (cards) in cells, and channels between them. Nothing here has a place on the
 * sheet yet; a seat only knows its cell and its extent within it.
 *
 * Vertical channel `c` lies left of column `c` (the last one right of the last column). Horizontal channel `2r` is the
 * upper and `2r + 1` the lower gutter of row `r`.
 */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Distance of neighbouring slots on a card's side and of neighbouring tracks in a gutter, in px. */
export const pitch = 7;

export type Seat = {
  /** The same from edit to edit for what stands on it. */
  readonly name: string;
  readonly index: number;
  readonly row: number;
  readonly column: number;
  /** From the top of the row's cards to the top of this one. */
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** Which part of the upper edge is free of tags, from the card's left. */
  readonly freeTop: readonly [from: number, to: number];
  /** The neighbours in the stack. */
  readonly above: number | undefined;
  readonly below: number | undefined;
  /** Whether the upper edge faces the row's upper gutter, the lower edge the lower one. */
  readonly first: boolean;
  readonly last: boolean;
};

/** What is to be drawn between two seats. `back` forbids a straight line: loops and ways back run through a gutter. */
export type Link = {
  /** The same from edit to edit for one connector. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly back: boolean;
  readonly label: { readonly width: number; readonly height: number } | undefined;
  /** Links of one kin look alike: those that share an end may run as one there. */
  readonly kin: number;
  readonly dashed: boolean;
};

/** The next cells with something in them, in each direction from an occupied cell; -1 or the count where there is none. */
export type Neighbours = {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
};

export type Board = {
  readonly rows: number;
  readonly columns: number;
  /** Whether a row has gutters: those of derived lanes have none. */
  readonly hasGutters: readonly boolean[];
  readonly seats: readonly Seat[];
  readonly links: readonly Link[];
  /** The cells with something in them, row by row. */
  readonly occupied: readonly (readonly [row: number, column: number])[];
  readonly neighbours: (row: number, column: number) => Neighbours;
};

/** Finds each occupied cell's neighbours, when first asked. `cells` are in any order, each once. */
export function neighboursOf(rows: number, columns: number, cells: Board['occupied']): Board['neighbours'] {
  let grid: Grid | undefined;
  return (row, column) => {
    grid ??= gridOf(rows, columns, cells);
    const at = row * columns + column;
    return {
      left: grid.left[at] as number,
      right: grid.right[at] as number,
      up: grid.up[at] as number,
      down: grid.down[at] as number,
    };
  };
}

/** For each cell of the sheet, row by row, the next occupied one each way. */
type Grid = { readonly [way in keyof Neighbours]: Int32Array };

function gridOf(rows: number, columns: number, cells: Board['occupied']): Grid {
  const occupied = new Uint8Array(rows * columns);
  for (const [row, column] of cells) occupied[row * columns + column] = 1;
  const grid = {
    left: new Int32Array(rows * columns),
    right: new Int32Array(rows * columns),
    up: new Int32Array(rows * columns),
    down: new Int32Array(rows * columns),
  };
  for (let row = 0; row < rows; row += 1) {
    fill(grid.left, occupied, row * columns, 1, columns, 0, 1);
    fill(grid.right, occupied, row * columns + columns - 1, -1, columns, columns - 1, -1);
  }
  for (let column = 0; column < columns; column += 1) {
    fill(grid.up, occupied, column, columns, rows, 0, 1);
    fill(grid.down, occupied, (rows - 1) * columns + column, -columns, rows, rows - 1, -1);
  }
  return grid;
}

/**
 * Notes along a row or a column of cells, for each, which occupied one was passed last.
 * @param first the first of `count` cells, `stride` apart
 * @param number what the first is called along the way, and `step` by how much that changes from cell to cell
 */
function fill(
  last: Int32Array,
  occupied: Uint8Array,
  first: number,
  stride: number,
  count: number,
  number: number,
  step: number,
): void {
  let passed = number - step;
  for (let at = 0; at < count; at += 1) {
    const cell = first + at * stride;
    last[cell] = passed;
    if (occupied[cell] === 1) passed = number + at * step;
  }
}

/** Whether two seats of one number are the same to the router. */
export const sameSeat = (a: Seat, b: Seat): boolean =>
  a === b ||
  (a.name === b.name &&
    a.row === b.row &&
    a.column === b.column &&
    a.top === b.top &&
    a.height === b.height &&
    a.width === b.width &&
    a.freeTop[1] === b.freeTop[1] &&
    a.freeTop[0] === b.freeTop[0] &&
    a.first === b.first &&
    a.last === b.last);

/** Whether two links ask the same of the router, if they are between the same seats. */
export const asksSame = (a: Link, b: Link): boolean =>
  a.back === b.back && a.kin === b.kin && a.label?.width === b.label?.width && a.label?.height === b.label?.height;

export const sameLink = (a: Link, b: Link): boolean =>
  a.name === b.name && a.from === b.from && a.to === b.to && asksSame(a, b);
