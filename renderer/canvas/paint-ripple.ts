import type { Box, CardBox, ConnectorLine, Tag } from '#shared/layout/scene.ts';
import { wayCommands } from '#shared/layout/shapes/connector.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { type Pen, tracePath } from './brush.ts';
import { paintChips } from './paint-chip.ts';
import type { Sheet } from './sheet.ts';

/** What a ripple keeps of the sheet: its cards by their distance, its connectors, and which way it goes. */
export type RipplePaint = {
  readonly start: RecordId;
  readonly far: ReadonlyMap<RecordId, number>;
  readonly ways: ReadonlySet<RecordId>;
  readonly direction: 'downstream' | 'upstream';
};

/** What of the sheet is in view, and of a ripple. */
export type Kept = {
  readonly cards: readonly CardBox[];
  readonly connectors: readonly ConnectorLine[];
  readonly tags: readonly Tag[];
};

export const keptIn = (sheet: Sheet, seen: Box, { far, ways }: RipplePaint): Kept => ({
  cards: sheet.cards.within(seen).filter(({ id }) => far.has(id)),
  connectors: sheet.connectors.within(seen).filter(({ id }) => ways.has(id)),
  tags: sheet.tags.within(seen).filter(({ on }) => far.has(on)),
});

/** Everything in the grid steps back behind a veil; the heads stay. The pen is in px of the sheet. */
export function paintVeil(pen: Pen, { scene, theme }: Sheet): void {
  const { grid, headWidth, headHeight } = scene;
  pen.save();
  pen.globalAlpha = 0.78;
  pen.fillStyle = theme.palette.sheet;
  pen.fillRect(grid.x + headWidth, grid.y + headHeight, grid.width - headWidth, grid.height - headHeight);
  pen.restore();
}

/** A band under the ways a ripple takes, of as many as can be told apart. */
export function paintWays(pen: Pen, connectors: readonly ConnectorLine[], { theme }: Sheet, colour: string): void {
  const most = 400;
  if (connectors.length === 0 || connectors.length > most) return;
  pen.save();
  pen.globalAlpha = 0.22;
  pen.strokeStyle = colour;
  pen.lineWidth = 7;
  pen.lineJoin = 'round';
  pen.setLineDash([]);
  pen.beginPath();
  for (const line of connectors) tracePath(pen, { commands: wayCommands(line, theme) });
  pen.stroke();
  pen.restore();
}

/** How far each card is, and which way: `→ 2` breaks with what it begins at, `← 2` helps to make it. */
export function paintDistances(
  pen: Pen,
  cards: readonly CardBox[],
  ripple: RipplePaint,
  { theme }: Sheet,
  zoom: number,
  colour: string,
): void {
  const arrow = ripple.direction === 'downstream' ? '→' : '←';
  const ink = theme.name === 'dark' ? '#14181f' : '#ffffff';
  const first = cards.find(({ id }) => id === ripple.start);
  if (first) {
    const { x, y, width, height } = first.box;
    pen.strokeStyle = colour;
    pen.lineWidth = 4;
    pen.setLineDash([]);
    pen.beginPath();
    pen.roundRect(x - 3, y - 3, width + 6, height + 6, theme.metrics.cardRadius + 3);
    pen.stroke();
  }
  const chips = cards.map(({ id, box }) => ({
    box,
    word: id === ripple.start ? '●' : `${arrow} ${ripple.far.get(id)}`,
    ground: colour,
    ink,
    corner: 'left' as const,
  }));
  paintChips(pen, chips, theme, zoom);
}
