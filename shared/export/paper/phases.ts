import { phaseSheet } from '../../layout/phase-sheet.ts';
import { rejoined } from '../../layout/rejoined.ts';
import type { Scene } from '../../layout/scene.ts';
import type { Paper } from '../../model/paper.ts';
import { say } from '../../words/words.ts';
import type { PaperSheet } from './facts.ts';
import type { Frame } from './frame.ts';
import { inkOf } from './ink.ts';
import type { Size } from './lengths.ts';
import { onePage, ownSize } from './one-page.ts';
import { type Draft, lifeSize, type Posed } from './posed.ts';

/** The largest a phase is drawn on a page: a phase of one step need not fill a wall. */
const largest = 1.6 * lifeSize;

/**
 * A page for each phase, all drawn in one scale so that they can be laid beside each other; on pages as large as what
 * they show where the paper has no sides of its own.
 */
export function phasePages(sheet: PaperSheet, paper: Paper, frame: Frame, side: Size | undefined): Posed {
  const drawn = phaseSheets(sheet, paper);
  const named = (page: Draft, at: number): Draft => ({
    ...page,
    kind: 'phase',
    label: `${at + 1}`,
    name: partOf(sheet, at),
  });
  if (!side) {
    const pages = drawn(0).map((scene) => ownSize(scene, paper, frame));
    return {
      pages: pages.flatMap((one, at) => one.pages.map((page) => named(page, at))),
      scale: Math.min(...pages.map(({ scale }) => scale)),
      ratio: Math.max(...pages.map(({ ratio }) => ratio)),
    };
  }
  const content = frame.contentOf(side);
  const fits = (scene: Scene): number => {
    const ink = inkOf(scene);
    return Math.min(content.width / ink.width, content.height / ink.height);
  };
  const narrow = drawn(0);
  const scale = Math.min((paper.scale ?? largest / lifeSize) * lifeSize, ...narrow.map(fits));
  // Once more as wide as the page, at that scale: title and legend go from edge to edge.
  const margin = sheet.scene.grid.x;
  const scenes = drawn(content.width / scale + 2 * margin);
  const pages = scenes.map((scene, at) => {
    const ink = inkOf(scene);
    const window = { x: margin, y: ink.y, width: scene.size.width - 2 * margin, height: ink.height };
    const fitted = Math.min(scale, content.width / window.width, content.height / window.height);
    const page = onePage('phase', scene, window, content, side, fitted);
    // All begin at the same height.
    return named({ ...page, view: { ...page.view, at: { x: page.view.at.x, y: content.y } } }, at);
  });
  return { pages, scale, ratio: 1 };
}

/** What a page of a phase says of itself below the title of the sheet. */
function partOf({ scene, facts: { language } }: PaperSheet, at: number): string {
  const title = rejoined(scene.phases[at]?.text.lines.map(({ text }) => text) ?? []);
  const which = { number: at + 1, count: scene.phases.length };
  return title === '' ? say(language, 'paper.partUntitled', which) : say(language, 'paper.part', { ...which, title });
}

/** The sheets of all phases, each at least so wide. */
const phaseSheets = (sheet: PaperSheet, { titleBlock = 'every', legend = 'every' }: Paper) => {
  const on = (repeat: typeof legend, at: number) => repeat === 'every' || (repeat === 'first' && at === 0);
  return (width: number): Scene[] =>
    sheet.scene.phases.map((phase, at) =>
      sheet.ended(
        phaseSheet(sheet.scene, phase, {
          legend: on(legend, at),
          ...(width > 0 && { width }),
          ...(on(titleBlock, at) && { title: (room: number) => sheet.titled(room, partOf(sheet, at)) }),
        }),
      ),
    );
};
