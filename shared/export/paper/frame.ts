import type { Box } from '../../layout/scene.ts';
import type { Shape } from '../../layout/shape.ts';
import { themes } from '../../layout/themes.ts';
import type { Paper, RunningPart } from '../../model/paper.ts';
import type { PaperFacts } from './facts.ts';
import { pointsPerMm, type Size } from './lengths.ts';
import { printMarks } from './marks.ts';
import type { PaperPage } from './page.ts';
import type { Draft } from './posed.ts';
import { runningHeight, runningLine } from './running.ts';
import { sidesOf } from './sides.ts';

/** What every page of a deliverable has around what it shows. */
export type Frame = {
  readonly bleed: number;
  readonly marks: boolean;
  /** How much wider and higher a page is than what it shows. */
  readonly around: Size;
  /** How high its running lines are. */
  readonly high: number;
  /** Where on a page of this size there is room for the sheet. */
  readonly contentOf: (size: Size) => Box;
  /** A page with its running lines and marks. */
  readonly finished: (page: Draft, at: number, pages: number, facts: PaperFacts) => PaperPage;
};

/** Printers leave so much of a page empty, and the marks of a poster stand there. */
const leastTileMargin = 8;
/** How far running lines keep off the edge of a page, in points. */
const edge = 18;
/** Room for the marks of a tile between it and its running lines. */
export const besideMarks = 14;
const onSeveral: readonly RunningPart[] = ['title', 'version', 'date', 'page'];

/** How much larger than on A4 margins and running lines are: a poster is read from farther away. */
function largeness(paper: Paper): number {
  if (paper.split === 'tiles') return 1;
  const [side] = sidesOf(paper) ?? [];
  return side ? Math.max(1, (Math.min(side.width, side.height) / (210 * pointsPerMm)) ** 0.75) : 1;
}

export function framed(paper: Paper): Frame {
  const { size = 'fit', split, header = [], bleed = 0 } = paper;
  const several = split !== undefined;
  const footer = paper.footer ?? (several ? onSeveral : []);
  const large = largeness(paper);
  const type = 8 * large;
  const given = paper.margin ?? (size === 'fit' && split !== 'tiles' ? 0 : Math.round(10 * large));
  const margin = (split === 'tiles' ? Math.max(leastTileMargin, given) : given) * pointsPerMm;
  const marks = paper.marks ?? bleed > 0;
  // Running lines of a page without margins keep off its edge by themselves.
  const off = header.length + footer.length > 0 ? Math.max(margin, edge) : margin;
  const high = runningHeight * type;
  const head = header.length > 0 ? high : 0;
  // A tile has its name at its foot, whatever else stands there.
  const foot = footer.length > 0 || split === 'tiles' ? high : 0;
  const top = head > 0 ? off + head : margin;
  const bottom = foot > 0 ? off + foot : margin;
  const { palette } = themes.light;
  return {
    bleed: bleed * pointsPerMm,
    marks,
    high,
    around: { width: 2 * margin, height: top + bottom },
    contentOf: ({ width, height }) => ({ x: margin, y: top, width: width - 2 * margin, height: height - top - bottom }),
    finished: ({ footFrom, ...page }, at, pages, facts) => {
      const { width, height } = page.size;
      const number = { page: at + 1, pages, scale: page.view.scale };
      const side = Math.max(margin, off);
      const line = (y: number) => ({ x: side, y, width: width - 2 * side, height: high });
      // The marks of a tile stand between it and its running lines.
      const tile = page.kind === 'tile';
      const below = line(height - bottom + (tile ? besideMarks : 0));
      const above = line(top - high - (tile ? besideMarks : 0));
      const from = footFrom ?? side;
      const room = { ...below, x: from, width: width - side - from };
      const art: Shape[] = [
        ...runningLine(header, facts, number, above, tile ? 'tile' : 'head', type, palette),
        ...runningLine(footer, facts, number, room, tile ? 'tile' : 'foot', type, palette),
        ...(marks ? printMarks(page.size, bleed * pointsPerMm) : []),
      ];
      return { ...page, art: [...page.art, ...art] };
    },
  };
}
