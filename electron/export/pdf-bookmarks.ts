import type { PaperPage, PaperPlan } from '#shared/export/paper/page.ts';
import { rejoined } from '#shared/layout/rejoined.ts';
import type { Box, Scene } from '#shared/layout/scene.ts';

type Sheet = PDFKit.PDFDocument;

/** The place on a page where a place of its sheet is, in points from the top left of the page with all around it. */
const placed = ({ view: { window, at, scale } }: PaperPage, { x, y }: Box, outer: number) => ({
  x: outer + at.x + (x - window.x) * scale,
  y: outer + at.y + (y - window.y) * scale,
});

const shows = ({ view: { window } }: PaperPage, { x, y }: Box): boolean =>
  x >= window.x - 1 && x < window.x + window.width && y >= window.y - 1 && y < window.y + window.height;

/**
 * Bookmarks of the sheet's pages: how the poster is put together, and the sheet with its phases, each where its columns
 * begin. Every page is called what is written on it.
 */
export function addBookmarks(sheet: Sheet, { pages, outer }: PaperPlan, scene: Scene, title: string): void {
  const first = pages.findIndex(({ kind }) => kind !== 'assembly');
  pages.forEach(({ kind, name }, pageNumber) => {
    if (kind === 'assembly') sheet.outline.addItem(name, { pageNumber });
  });
  // What has no name could not be chosen: phases of a sheet without a title stand by themselves.
  const named = title.trim() !== '';
  const own = named ? sheet.outline.addItem(title, { pageNumber: first, expanded: true }) : sheet.outline;
  for (const phase of scene.phases) {
    const pageNumber = pages.findIndex((page) => {
      const head = page.view.scene.phases.find(({ id }) => id === phase.id);
      return page.kind !== 'assembly' && head !== undefined && shows(page, head.box);
    });
    const page = pages[pageNumber];
    const head = page?.view.scene.phases.find(({ id }) => id === phase.id);
    if (!page || !head) continue;
    const { x, y } = placed(page, head.box, outer);
    const name = rejoined(phase.text.lines.map(({ text }) => text));
    if (name.trim() === '') continue;
    const left = page.size.width + 2 * outer - Math.max(0, x - 8);
    own.addItem(name, { pageNumber, left, top: Math.max(0, y - 8) });
  }
}

/** Pages of a poster are printed as large as they are, not as they fit: else they would not fit together. */
export function printAsIs(sheet: Sheet, { pages }: PaperPlan): void {
  const { ViewerPreferences: preferences } = sheet._root.data;
  if (pages.some(({ kind }) => kind === 'tile') && preferences) preferences.data.PrintScaling = 'None';
}

/** What a reader's window calls the pages: tiles by their names, all others by number. */
export function labelPages(sheet: Sheet, { pages }: PaperPlan, others: number): void {
  if (!pages.some(({ kind }) => kind === 'tile')) return;
  const labels = pages.flatMap(({ label }, at) => [at, label === '' ? {} : { P: new String(label) }]);
  const rest = others > 0 ? [pages.length, { S: 'D', St: pages.length + 1 }] : [];
  sheet._root.data.PageLabels = { Nums: [...labels, ...rest] };
}
