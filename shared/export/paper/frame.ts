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

/** What every page of a deliverable has around what it shows. */
export type Frame = {
  readonly bleed: number;
  readonly marks: boolean;
  /** How much wider and higher a page is than what it shows. */
  readonly around: Size;
  /** Where on a page of this size there is room for the sheet. */
  readonly contentOf: (size: Size) => Box;
  /** A page with its running lines and marks. */
  readonly finished: (page: Draft, at: number, pages: number, facts: PaperFacts) => PaperPage;
};

/** Printers leave so much of a page empty, and the marks of a poster stand there. */
const leastTileMargin = 8;
const onSeveral: readonly RunningPart[] = ['title', 'version', 'date', 'page'];

export function framed(paper: Paper): Frame {
  const { size = 'fit', split, header = [], bleed = 0 } = paper;
  const several = split !== undefined;
  const footer = paper.footer ?? (several ? onSeveral : []);
  const given = paper.margin ?? (size === 'fit' && split !== 'tiles' ? 0 : 10);
  const margin = (split === 'tiles' ? Math.max(leastTileMargin, given) : given) * pointsPerMm;
  const marks = paper.marks ?? bleed > 0;
  // Running lines of a page without margins keep off its edge by themselves.
  const off = Math.max(margin, several || header.length + footer.length === 0 ? 0 : 18);
  const head = header.length > 0 ? runningHeight : 0;
  // A tile has its name at its foot, whatever else stands there.
  const foot = footer.length > 0 || split === 'tiles' ? runningHeight : 0;
  const top = head > 0 ? off + head : margin;
  const bottom = foot > 0 ? off + foot : margin;
  const { palette } = themes.light;
  return {
    bleed: bleed * pointsPerMm,
    marks,
    around: { width: 2 * margin, height: top + bottom },
    contentOf: ({ width, height }) => ({ x: margin, y: top, width: width - 2 * margin, height: height - top - bottom }),
    finished: ({ footFrom, ...page }, at, pages, facts) => {
      const { width, height } = page.size;
      const number = { page: at + 1, pages, scale: page.view.scale };
      const side = Math.max(margin, off);
      const line = (y: number) => ({ x: side, y, width: width - 2 * side, height: runningHeight });
      const below = line(height - bottom);
      const from = footFrom ?? side;
      const room = { ...below, x: from, width: width - side - from };
      const art: Shape[] = [
        ...runningLine(header, facts, number, line(top - runningHeight), 'head', palette),
        ...runningLine(footer, facts, number, room, 'foot', palette),
        ...(marks ? printMarks(page.size, bleed * pointsPerMm) : []),
      ];
      return { ...page, art: [...page.art, ...art] };
    },
  };
}
