import type { Box, Scene } from '../../layout/scene.ts';
import type { Shape } from '../../layout/shape.ts';
import { setLines, shortened, wrapped } from '../../layout/texts.ts';
import { themes } from '../../layout/themes.ts';
import { say } from '../../words/words.ts';
import type { PaperFacts } from './facts.ts';
import type { Frame } from './frame.ts';
import { inMm, type Size } from './lengths.ts';
import type { PageText, PaperPage } from './page.ts';
import { lineAt } from './running.ts';
import type { Tiling } from './tiles.ts';

/** A poster before it is cut: how it is drawn, and how it is spread over pages. */
export type Poster = {
  readonly scene: Scene;
  /** The part of the sheet that is drawn, and the points a px of it takes. */
  readonly ink: Box;
  readonly scale: number;
  readonly tiling: Tiling;
  readonly overlap: number;
  /** The pages it is made of. */
  readonly page: Size;
};

const titleSize = 16;
const textSize = 9;
const belowHead = 14;

/** What the page says above the poster, and how much of it that takes. */
function head({ ink, scale, tiling, overlap, page }: Poster, facts: PaperFacts, content: Box) {
  const { text, muted } = themes.light.palette.ink;
  const { language } = facts;
  const { columns, rows } = tiling;
  const poster = { posterWidth: inMm(ink.width * scale), posterHeight: inMm(ink.height * scale) };
  const size = { width: inMm(page.width), height: inMm(page.height) };
  const sentences = [
    say(language, 'paper.assembly.about', { columns, rows, ...size, ...poster }),
    overlap > 0
      ? say(language, 'paper.assembly.overlap', { overlap: Math.round((overlap * 254) / 72) / 10 })
      : say(language, 'paper.assembly.edges'),
  ];
  let y = content.y;
  const set = (line: string, size: number, weight: 400 | 700, fill: string, as: PageText['as']): PageText => {
    const setting = { width: content.width, size, weight };
    const lines = shortened(wrapped(line, setting), setting, 3);
    const block = setLines(lines, { x: content.x, y }, { size, weight, lineHeight: 1.45, ink: 'text' });
    y += lines.lines.length * Math.round(size * 1.45);
    return { as, text: { shape: 'text', lines: block.lines, size, weight, anchor: 'start', fill } };
  };
  const texts = [
    set(facts.title, textSize, 400, muted, 'P'),
    set(say(language, 'paper.assembly'), titleSize, 700, text, 'H1'),
    ...sentences.map((sentence) => set(sentence, textSize, 400, text, 'P')),
  ];
  return { texts, height: y - content.y };
}

/** A page of this size with its head, and how large the poster is in the room below that. */
function posed(poster: Poster, facts: PaperFacts, size: Size, frame: Frame) {
  const content = frame.contentOf(size);
  const { texts, height } = head(poster, facts, content);
  const top = content.y + height + belowHead;
  const room = { width: content.width, height: Math.max(1, content.y + content.height - top) };
  const scale = Math.min(room.width / poster.ink.width, room.height / poster.ink.height);
  return { size, content, texts, top, room, scale };
}

/**
 * The page that shows a whole poster, with the edges and the names of its pages drawn over it: of the same paper, lying
 * the way on which the poster is larger.
 */
export function assemblyPage(poster: Poster, facts: PaperFacts, frame: Frame): PaperPage {
  const { scene, ink, tiling, page } = poster;
  const lying = posed(poster, facts, page, frame);
  const turned = posed(poster, facts, { width: page.height, height: page.width }, frame);
  const { size, content, texts, top, room, scale } = turned.scale > 1.15 * lying.scale ? turned : lying;
  const at = { x: content.x + (room.width - ink.width * scale) / 2, y: top };
  // No line of a sheet has this colour.
  const colour = themes.light.palette.tag.pain.fill;
  const ratio = scale / poster.scale;
  const boxes = tiling.tiles.map(({ part, label }) => ({
    label,
    x: at.x + part.x * ratio,
    y: at.y + part.y * ratio,
    width: part.width * ratio,
    height: part.height * ratio,
  }));
  const least = Math.min(...boxes.map((box) => Math.min(box.width, box.height)));
  const letters = Math.max(4, Math.min(16, least * 0.28));
  return {
    kind: 'assembly',
    label: '',
    name: say(facts.language, 'paper.assembly'),
    size,
    view: { scene, window: ink, at, scale },
    art: [
      ...boxes.map(
        ({ x, y, width, height }): Shape => ({ shape: 'rect', x, y, width, height, stroke: colour, strokeWidth: 0.75 }),
      ),
      ...boxes.flatMap((box) => nameOf(box, letters, colour)),
    ],
    texts,
  };
}

/** The name of a page on a plate in the middle of it. */
function nameOf(
  { label, x, y, width, height }: Box & { readonly label: string },
  size: number,
  colour: string,
): Shape[] {
  const plate = { width: size * (0.9 + 0.62 * label.length), height: size * 1.6 };
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return [
    {
      shape: 'rect',
      x: middleX - plate.width / 2,
      y: middleY - plate.height / 2,
      ...plate,
      radius: plate.height / 2,
      fill: '#ffffff',
      stroke: colour,
      strokeWidth: 0.75,
    },
    lineAt(
      label,
      { x: middleX, y: middleY, width: plate.width, anchor: 'middle' },
      { size, weight: 700, fill: colour },
    ),
  ];
}

/** The grid of a poster in small, with one of its pages filled, in so much room. */
export function miniature({ columns, rows, tiles }: Tiling, label: string, at: Box, colour: string): Shape[] {
  const cell = Math.min(6, at.width / columns, at.height / rows);
  const top = at.y + (at.height - cell * rows) / 2;
  return tiles.map(
    (tile): Shape => ({
      shape: 'rect',
      x: at.x + tile.column * cell,
      y: top + tile.row * cell,
      width: cell * 0.82,
      height: cell * 0.82,
      ...(tile.label === label ? { fill: colour } : { stroke: colour, strokeWidth: 0.4 }),
    }),
  );
}
