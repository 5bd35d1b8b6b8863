import { type Command, putting, repeating } from '../commands/command.ts';
import type { Card } from '../model/card.ts';
import type { Change } from '../model/change.ts';
import { nextCodes } from '../model/codes.ts';
import { defaults } from '../model/defaults.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { Mark } from '../model/mark.ts';
import { ordersBetween } from '../model/order.ts';
import { cardsOfCell, marksOf } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { mainLanguageOf, type Shown, writeText } from '../model/translate.ts';
import { type Block, textsIn } from './block.ts';
import { land, type Place } from './land.ts';

export type PasteBlock = {
  readonly place: Place;
  readonly block: Block;
  /** The language shown: what is pasted is written in it. */
  readonly language: Shown;
  /** Whether the first text of a cell takes the place of its first card's; else all become new cards below. */
  readonly replaces?: boolean;
  /** `idsFor(block)` new ids. */
  readonly ids: readonly RecordId[];
};

/** How many new ids a block may need at most. */
export const idsFor = (block: Block): number => 2 * block.steps.length + block.lanes.length + textsIn(block);

/**
 * How many cards one slice of a paste makes: few enough for a frame with all that follows, and more than a big document
 * keeps on top of another (`layered-document.ts`), which would be copied down again and again.
 */
const sliceSize = 600;

/** A slice that only lets the window answer. */
const nothingYet: Change = {};

type Cell = { readonly step: RecordId; readonly lane: RecordId; readonly texts: string[] };

/**
 * What a paste does, cut into slices that follow one another: first the phases, steps and lanes, then the cards. All
 * that is asked of the document is asked before the first slice.
 */
export function* pasteSlices(
  document: Document,
  { place, block, language, replaces, ids }: PasteBlock,
): Generator<Change> {
  const { blueprint } = place;
  const main = mainLanguageOf(document);
  const drawn = ids.values();
  const newId = (): RecordId => {
    const { value, done } = drawn.next();
    if (done) throw new Error('There are too few ids for this paste');
    return value;
  };
  const { columns, rows, frame } = land(document, place, block, { language, newId });
  yield nothingYet;
  const cells = new Map<string, Cell>();
  const marks: { kind: Mark['kind']; step: RecordId; text: string }[] = [];
  for (const [row, landed] of rows.entries()) {
    for (const [column, { rec: step }] of columns.entries()) {
      const texts = block.cells[row]?.[column] ?? [];
      if (texts.length === 0) continue;
      if ('mark' in landed) marks.push(...texts.map((text) => ({ kind: landed.mark, step: step.id, text })));
      else {
        const key = `${step.id}/${landed.rec.id}`;
        const cell = cells.get(key) ?? { step: step.id, lane: landed.rec.id, texts: [] };
        cells.set(key, cell);
        cell.texts.push(...texts);
      }
    }
  }
  yield nothingYet;
  const stacks = new Map([...cells].map(([key, { step, lane }]) => [key, cardsOfCell(document, step, lane)]));
  yield nothingYet;
  const codes = nextCodes(document, blueprint, 'card', textsIn(block)).values();
  const markCodes = nextCodes(document, blueprint, 'mark', marks.length);
  const markOrders = ordersBetween(
    marks.length > 0 ? (marksOf(document, blueprint).at(-1)?.order ?? null) : null,
    null,
    marks.length,
  );

  const written = <R extends Rec>(rec: R, text: string): R => writeText(rec, 'text', text, language, main);
  yield putting(document, [
    ...frame,
    ...marks.map(({ kind, step, text }, index) =>
      written<Mark>(
        {
          id: newId(),
          type: 'mark',
          blueprint,
          code: markCodes[index] as string,
          order: markOrders[index] as string,
          step,
          kind,
          text: '',
        },
        text,
      ),
    ),
  ]);
  let slice: Card[] = [];
  for (const [key, { step, lane, texts }] of cells) {
    const stack = stacks.get(key) ?? [];
    const [first] = stack;
    const [text = ''] = texts;
    if (replaces && first) slice.push(written(first, text));
    const rest = replaces && first ? texts.slice(1) : texts;
    const orders = rest.length === 0 ? [] : ordersBetween(lastOf(stack), null, rest.length);
    for (const [index, one] of rest.entries()) {
      const base = { id: newId(), type: 'card', blueprint, code: codes.next().value as string } as const;
      slice.push(
        written<Card>({ ...base, order: orders[index] as string, step, lane, text: '', kind: defaults.cardKind }, one),
      );
    }
    if (slice.length >= sliceSize) {
      yield putting(document, slice);
      slice = [];
    }
  }
  if (slice.length > 0) yield putting(document, slice);
}

const lastOf = (stack: readonly Card[]): string | null => stack.at(-1)?.order ?? null;

/** Pastes a block of texts as cards, with the steps and lanes it needs, as one deed. */
export const pasteBlock: Command<PasteBlock> = repeating('command.paste', (document, args) =>
  Object.assign({}, ...pasteSlices(document, args)),
);
