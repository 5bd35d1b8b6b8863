import type { RecordId } from '../model/fields.ts';
import type { PlacedCell, PlacedRow } from './bodies.ts';
import type { DrawnLater } from './drawn-later.ts';
import { lastUpTo } from './halving.ts';
import { listSame } from './list-same.ts';
import { overlaps } from './overlaps.ts';
import { type Across, columnAt } from './place.ts';
import { factsOf } from './row-facts.ts';
import type { Box, CardBox, Tag } from './scene.ts';
import { cellBefore, type SeatedCell } from './seats.ts';

// Cards and tags of a sheet. Each is placed when it is first asked for: when half of a big sheet moves, hardly any of them
// is in sight.

/** How far a tag may reach beyond the row of its card, in px: it stands on the upper edge. */
const beyondRow = 64;

/** The cells that may have something in a part of the sheet, row by row. */
function forCellsIn(
  rows: readonly PlacedRow[],
  across: Across,
  box: Box,
  look: (row: PlacedRow, cell: number) => void,
): void {
  const first = columnAt(across, box.x) - 1;
  const last = columnAt(across, box.x + box.width) + 1;
  for (const row of rows) {
    const { cells, body } = row.row;
    if (row.top - beyondRow > box.y + box.height || row.top + body + beyondRow < box.y) continue;
    const end = cellBefore(cells, last + 1);
    for (let cell = cellBefore(cells, first) + 1; cell <= end; cell += 1) look(row, cell);
  }
}

/** The cards of rows with flow, lane by lane, step by step, each stack top down. */
export class CardsOnRows implements DrawnLater<CardBox> {
  readonly #rows: readonly PlacedRow[];
  readonly #across: Across;
  /** How many cards stand in the rows before each. */
  readonly #before: readonly number[];
  readonly length: number;
  #all: readonly CardBox[] | undefined;

  constructor(rows: readonly PlacedRow[], across: Across) {
    this.#rows = rows;
    this.#across = across;
    const before: number[] = [];
    let length = 0;
    for (const { row } of rows) {
      before.push(length);
      length += factsOf(row).cardsBefore[row.cells.length] as number;
    }
    this.#before = before;
    this.length = length;
  }

  at(place: number): CardBox {
    const { row, cell, index } = this.#seatAt(place);
    return row.cells.at(cell).cards[index] as CardBox;
  }

  idAt(place: number): RecordId {
    const { row, cell, index } = this.#seatAt(place);
    return ((row.row.cells[cell] as SeatedCell).cards[index] as SeatedCell['cards'][number]).face.card.id;
  }

  placeOf(id: RecordId): number {
    let place = 0;
    for (const { row } of this.#rows) {
      for (const { cards } of row.cells) {
        for (const { face } of cards) {
          if (face.card.id === id) return place;
          place += 1;
        }
      }
    }
    return -1;
  }

  within(box: Box): CardBox[] {
    const found: CardBox[] = [];
    forCellsIn(this.#rows, this.#across, box, (row, cell) => {
      for (const card of row.cells.at(cell).cards) if (overlaps(card.box, box)) found.push(card);
    });
    return found;
  }

  all(): readonly CardBox[] {
    if (!this.#all) {
      const all: CardBox[] = [];
      for (const { cells } of this.#rows) for (const { cards } of cells.all()) for (const card of cards) all.push(card);
      this.#all = all;
    }
    return this.#all;
  }

  #seatAt(place: number): { row: PlacedRow; cell: number; index: number } {
    const at = lastUpTo(this.#before.length, (row) => this.#before[row] as number, place);
    const row = this.#rows[at] as PlacedRow;
    const inRow = place - (this.#before[at] as number);
    const { cardsBefore } = factsOf(row.row);
    const cell = lastUpTo(row.cells.length, (one) => cardsBefore[one] as number, inRow);
    return { row, cell, index: inRow - (cardsBefore[cell] as number) };
  }
}

/** Whether a tag stands in a cell: then it has to be placed to know where. */
function hasTags({ cell, cards }: SeatedCell): boolean {
  if (cards.length > 0) return cards.some(({ face }) => face.tags.length > 0);
  return 'items' in cell ? cell.items.some(({ kind }) => kind === 'tag') : cell.notes.length > 0;
}

/** The tags of a sheet: those beside the rows, those on cards, and those that stand by themselves. */
export class TagsOnRows {
  readonly #beside: readonly Tag[];
  readonly #flowing: readonly PlacedRow[];
  readonly #derived: readonly PlacedRow[];
  readonly #across: Across;
  readonly #before: readonly Tag[] | undefined;
  #all: readonly Tag[] | undefined;

  /**
   * @param beside tags on the title and on heads
   * @param before those before an edit
   */
  constructor(
    beside: readonly Tag[],
    flowing: readonly PlacedRow[],
    derived: readonly PlacedRow[],
    across: Across,
    before: TagsOnRows | undefined,
  ) {
    this.#beside = beside;
    this.#flowing = flowing;
    this.#derived = derived;
    this.#across = across;
    this.#before = before?.soFar;
  }

  within(box: Box): Tag[] {
    const found: Tag[] = this.#beside.filter((tag) => overlaps(tag.box, box));
    const standing: Tag[] = [];
    const look = (row: PlacedRow, cell: number) => {
      if (!hasTags(row.row.cells[cell] as SeatedCell)) return;
      const placed = row.cells.at(cell);
      const list = isOnCards(placed) ? found : standing;
      for (const tag of placed.tags) if (overlaps(tag.box, box)) list.push(tag);
    };
    forCellsIn(this.#flowing, this.#across, box, look);
    forCellsIn(this.#derived, this.#across, box, look);
    return found.concat(standing);
  }

  /** All of them, if they were asked for. */
  get soFar(): readonly Tag[] | undefined {
    return this.#all;
  }

  all(): readonly Tag[] {
    this.#all ??= listSame(this.#before, this.#found());
    return this.#all;
  }

  #found(): readonly Tag[] {
    const found = this.#beside.slice();
    const standing: Tag[] = [];
    for (const { row, cells } of [...this.#flowing, ...this.#derived]) {
      for (let cell = 0; cell < cells.length; cell += 1) {
        if (!hasTags(row.cells[cell] as SeatedCell)) continue;
        const placed = cells.at(cell);
        const list = isOnCards(placed) ? found : standing;
        for (const tag of placed.tags) list.push(tag);
      }
    }
    return found.concat(standing);
  }
}

const isOnCards = ({ cards }: PlacedCell): boolean => cards.length > 0;
