import { type Document, find } from '../model/document.ts';
import { drawingOrder } from './drawing-order.ts';
import type { NoteList, NoteText, Scene, Tag, TextBlock } from './scene.ts';
import { advance } from './text/measure.ts';
import {
  heightOf,
  leading,
  onOneLine,
  type Spoken,
  setCentred,
  setLines,
  shortened,
  spoken,
  spokenWord,
  type Tongue,
  type Wrapped,
  wrapped,
} from './texts.ts';
import type { Metrics } from './theme.ts';
import { themes } from './themes.ts';

const aboveList = 28;
const belowHeading = 12;
const betweenColumns = 36;
const betweenNotes = 14;
const besideTag = 10;
/** How wide a column of notes is, in sizes of its text: lines that are read with ease. */
const columnWidth = { least: 22, most: 34 };
/** Room on either side of a number in its tag, in px. */
const besideNumber = 2;

/** A note before it has a place in a column. */
type Face = { readonly tag: Tag; readonly blocks: readonly Wrapped[]; readonly height: number };

/**
 * The sheet with the texts of its notes below it, in columns: the tag of each note has a number in place of its letter,
 * and beside its text the same tag stands again, with what the note is on. They are numbered in the order in which the
 * sheet is read. A note without a text stays as it is, and a sheet without any that has one, too.
 */
export function withNoteTexts(scene: Scene, document: Document, tongue: Tongue): Scene {
  const numbered = drawingOrder(scene).filter(
    (element): element is Tag =>
      element.kind === 'tag' && element.tag === 'note' && textOf(document, element, tongue)[0] !== '',
  );
  if (numbered.length === 0) return scene;
  const { metrics } = themes[scene.theme];
  const numbers = new Map(numbered.map(({ id }, at) => [id, `${at + 1}`]));
  const list = placeList(scene, document, numbered, tongue, metrics);
  const lowest = Math.max(...list.notes.map(({ box }) => box.y + box.height));
  return {
    ...scene,
    size: { ...scene.size, height: Math.ceil(scene.size.height + lowest - bottomOf(scene)) },
    tags: scene.tags.map((tag) => {
      const number = numbers.get(tag.id);
      return number === undefined ? tag : { ...tag, letter: numberIn(number, tag.letter) };
    }),
    // The legend says what the shape means, as it is on the sheet.
    legend: scene.legend.map((entry) => {
      const { sample } = entry;
      if (sample.of !== 'tag' || sample.tag !== 'note') return entry;
      return { ...entry, sample: { ...sample, letter: numberIn('1', sample.letter) } };
    }),
    notes: list,
  };
}

/** A note's text without blanks around it; where it is blank in the language shown, as it was written first. */
function textOf(document: Document, { id }: Tag, tongue: Tongue): Spoken {
  const note = find(document, 'note', id);
  if (!note) return ['', undefined];
  const [text, translation] = spoken(note, 'text', note.text, tongue);
  return [text.trim() || note.text.trim(), translation?.trim()];
}

/** Where the last thing of a sheet ends. */
const bottomOf = ({ grid, legend }: Scene): number =>
  Math.max(grid.y + grid.height, ...legend.map(({ box }) => box.y + box.height));

/** A number where the letter was; one that is too wide for the tag is set smaller. */
function numberIn(number: string, letter: TextBlock): TextBlock {
  const [was] = letter.lines;
  if (!was) return letter;
  const room = letter.size * 1.8 - 2 * besideNumber;
  const size = Math.min(letter.size, (letter.size * room) / advance(number, letter.size, letter.weight));
  const y = was.y - (letter.size - size) * 0.36;
  return { ...letter, size, lines: [{ text: number, x: was.x, y, width: advance(number, size, letter.weight) }] };
}

function placeList(scene: Scene, document: Document, tags: readonly Tag[], tongue: Tongue, metrics: Metrics): NoteList {
  const left = scene.grid.x;
  const room = scene.size.width - 2 * left;
  const top = bottomOf(scene) + aboveList;
  const title = wrapped(onOneLine(spokenWord('sheet.notes', tongue)), {
    width: room,
    size: metrics.headSize,
    weight: 700,
  });
  const base = { lineHeight: metrics.lineHeight, ink: 'text' } as const;
  const heading = setLines(title, { x: left, y: top }, { ...base, size: metrics.headSize, weight: 700 });
  const below = top + heightOf(title.lines.length, metrics.headSize, metrics.lineHeight) + belowHeading;

  const { columns, width } = inColumns(room, tags.length, metrics, (width) =>
    tags.map((tag) => faceOf(document, tag, width, tongue, metrics)),
  );
  const notes: NoteText[] = [];
  columns.forEach((column, at) => {
    let y = below;
    for (const face of column) {
      notes.push(placed(face, notes.length + 1, { x: left + at * (width + betweenColumns), y, width }, metrics));
      y += face.height + betweenNotes;
    }
  });
  return { kind: 'notes', box: { x: left, y: top, width: room, height: below - belowHeading - top }, heading, notes };
}

function faceOf(document: Document, tag: Tag, width: number, tongue: Tongue, metrics: Metrics): Face {
  const room = width - metrics.tagSize - besideTag;
  const [text, translation] = textOf(document, tag, tongue);
  const small = { width: room, size: metrics.smallSize, weight: 400 } as const;
  const where = wrapped(whereOf(document, tag, tongue), small);
  const blocks = [
    // What a note is on needs no more than one line to be known by.
    shortened(where, small, 1),
    wrapped(text, { ...small, size: metrics.cardSize }),
    wrapped(translation ?? '', small),
  ];
  const heights = blocks.map(({ lines }, at) => heightOf(lines.length, sizeOf(at, metrics), metrics.lineHeight));
  return {
    tag,
    blocks,
    height: Math.max(
      metrics.tagSize,
      heights.reduce((sum, height) => sum + height, 0),
    ),
  };
}

const sizeOf = (block: number, { smallSize, cardSize }: Metrics): number => (block === 1 ? cardSize : smallSize);

/** What a note is on, in one language: a card's text, a step's or a lane's name, both for a cell. */
function whereOf(document: Document, { on, cell }: Tag, tongue: Tongue): string {
  const inOne: Tongue = { ...tongue, language: leading(tongue) };
  const names = (cell ? [cell.step, cell.lane] : [on]).map((id) => {
    const record = document.get(id);
    switch (record?.type) {
      case 'card':
        return spoken(record, 'text', record.text, inOne)[0];
      case 'step':
        return spoken(record, 'title', record.title, inOne)[0];
      case 'lane':
        return spoken(record, 'title', record.title, inOne)[0] || spokenWord(`role.${record.role}`, inOne)[0];
      case 'blueprint':
        return spokenWord('sheet.notes.blueprint', inOne)[0];
      default:
        return '';
    }
  });
  return names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
    .join(' · ');
}

/** As many columns as are wide enough, or fewer and wider ones where the notes do not fill them. */
function inColumns(room: number, count: number, { cardSize }: Metrics, facesIn: (width: number) => Face[]) {
  const least = columnWidth.least * cardSize;
  const most = Math.max(1, Math.floor((room + betweenColumns) / (least + betweenColumns)));
  for (let wanted = Math.min(most, count); ; ) {
    const shared = Math.floor((room - (wanted - 1) * betweenColumns) / wanted);
    const width = Math.min(columnWidth.most * cardSize, shared);
    const columns = columnsOf(facesIn(width), wanted);
    if (columns.length === wanted) return { columns, width };
    wanted = columns.length;
  }
}

/** As many columns as asked for at most, filled one after the other to the least height with which that is enough. */
function columnsOf(faces: readonly Face[], most: number): Face[][] {
  const fill = (height: number): Face[][] => {
    const columns: Face[][] = [];
    let used = Number.POSITIVE_INFINITY;
    for (const face of faces) {
      used += betweenNotes + face.height;
      if (used > height) {
        columns.push([]);
        used = face.height;
      }
      columns.at(-1)?.push(face);
    }
    return columns;
  };
  let low = Math.max(...faces.map(({ height }) => height));
  let high = faces.reduce((sum, { height }) => sum + height + betweenNotes, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fill(middle).length <= most) high = middle;
    else low = middle + 1;
  }
  return fill(low);
}

function placed(
  { tag, blocks, height }: Face,
  number: number,
  { x, y, width }: { x: number; y: number; width: number },
  metrics: Metrics,
): NoteText {
  const left = x + metrics.tagSize + besideTag;
  let below = y;
  const texts = blocks.flatMap((lines, at): TextBlock[] => {
    if (lines.lines.length === 0) return [];
    const size = sizeOf(at, metrics);
    const ink = at === 1 ? 'text' : 'muted';
    const block = setLines(lines, { x: left, y: below }, { size, weight: 400, lineHeight: metrics.lineHeight, ink });
    below += heightOf(lines.lines.length, size, metrics.lineHeight);
    return [block];
  });
  const shape = { x, y, width: metrics.tagSize, height: metrics.tagSize };
  const middle = metrics.tagSize / 2;
  const letter = setCentred('N', x + middle, y + middle, { size: metrics.smallSize, weight: 700, ink: 'onMark' });
  return {
    kind: 'note-text',
    id: tag.id,
    code: tag.code,
    box: { x, y, width, height },
    shape,
    letter: numberIn(`${number}`, letter),
    texts,
  };
}
