import { withoutParts } from '../../layout/without-parts.ts';
import type { Paper } from '../../model/paper.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { PaperSheet } from './facts.ts';
import { type Frame, framed } from './frame.ts';
import { inkOf } from './ink.ts';
import { inMm, longestSide, type Size } from './lengths.ts';
import { outerOf } from './marks.ts';
import { onePage, ownSize } from './one-page.ts';
import type { PaperPlan } from './page.ts';
import { phasePages } from './phases.ts';
import { lifeSize, type Posed } from './posed.ts';
import { posterPages } from './poster.ts';
import { sidesOf } from './sides.ts';

/** The most pages that are made of one sheet. */
const mostPages = 2000;

/**
 * How a sheet stands on paper: every page with what it shows, as pure geometry, for the writer of PDF and for whoever
 * tells or previews what it will write.
 * @returns `export.paper.noRoom` where nothing is left of the paper, `export.paper.tooMany` for a poster without end
 */
export function paperPlan(sheet: PaperSheet, paper: Paper): Result<PaperPlan> {
  const frame = framed(paper);
  const scene = withoutParts(sheet.scene, {
    title: paper.titleBlock === 'none',
    legend: paper.legend === 'none',
  });
  const shown = { ...sheet, scene };
  const sides = sidesOf(paper.split === 'tiles' && (paper.size ?? 'fit') === 'fit' ? { ...paper, size: 'A4' } : paper);
  const ways = (sides ?? [undefined]).map((side) => posed(shown, paper, frame, side));
  const [first] = ways;
  if (!first) throw new Error('A paper lies in some way');
  const drawable = ways.filter((way) => way.ok).map((way) => way.value);
  const best = drawable.reduce<Posed | undefined>((a, b) => (a === undefined || better(b, a) ? b : a), undefined);
  if (!best) return first.ok ? fail({ code: 'export.paper.noRoom' }) : first;
  const { pages, ...rest } = best;
  const { bleed } = frame;
  const longest = Math.max(...pages.map(({ size }) => Math.max(size.width, size.height)));
  const outer = Math.max(0, Math.min(outerOf(bleed, frame.marks), (longestSide - longest) / 2));
  return ok({
    ...rest,
    pages: pages.map((page, at) => frame.finished(page, at, pages.length, sheet.facts)),
    bleed: Math.min(bleed, outer),
    outer,
  });
}

/** Fewer pages first, then the larger drawing. */
const better = (a: Posed, b: Posed): boolean =>
  a.pages.length !== b.pages.length ? a.pages.length < b.pages.length : a.scale > b.scale * 1.001;

/** A sheet on paper that lies in one way; without sides on pages as large as what they show. */
function posed(sheet: PaperSheet, paper: Paper, frame: Frame, side: Size | undefined): Result<Posed> {
  const content = side && frame.contentOf(side);
  if (side && content && (content.width < 20 || content.height < 20))
    return fail({ code: 'export.paper.noRoom', params: { width: inMm(side.width), height: inMm(side.height) } });
  if (paper.split === 'phases' && sheet.scene.phases.length > 0) return ok(phasePages(sheet, paper, frame, side));
  const { scene } = sheet;
  if (!side || !content) return ok(ownSize(scene, paper, frame));
  const ink = inkOf(scene);
  const fitting = Math.min(content.width / ink.width, content.height / ink.height);
  const scale = paper.scale === undefined ? fitting : paper.scale * lifeSize;
  if (paper.split === 'tiles' || scale > fitting * 1.000_001)
    return posterPages({ scene, ink, side }, paper, frame, sheet.facts, mostPages);
  return ok({ pages: [onePage('sheet', scene, ink, content, side, scale)], scale, ratio: 1 });
}
