import type { CardBox, LaneBand, PhaseHead, Scene, StepHead, TextBlock } from '#shared/layout/scene.ts';

const textAt = (text: string, x: number, y: number): TextBlock => ({
  lines: [{ text, x, y, width: 40 }],
  size: 13,
  weight: 400,
  anchor: 'start',
  ink: 'text',
});

/** Width of a column, height of a row, and where the first of each begins, in px of the sheet. */
export const cell = { width: 200, height: 100, left: 150, top: 60 };

/**
 * A small scene of even rows and columns for tests of the canvas, so that they need not know the layout's distances.
 * @param stacks how many cards stand in the cell of each lane (outer) and step (inner)
 */
export function handMadeScene(stacks: readonly (readonly number[])[]): Scene {
  const columns = stacks[0]?.length ?? 0;
  const width = cell.left + columns * cell.width;
  const height = cell.top + stacks.length * cell.height;
  const steps = Array.from({ length: columns }, (_, column): StepHead => {
    const x = cell.left + column * cell.width;
    return {
      kind: 'step',
      id: `step${column}`,
      code: `S${column}`,
      phase: 'phase0',
      box: { x, y: 30, width: cell.width, height: 30 },
      column: { x, y: 30, width: cell.width, height: height - 30 },
      text: textAt(`Step ${column}`, x + 10, 50),
    };
  });
  const lanes = stacks.map((_, row): LaneBand => {
    const y = cell.top + row * cell.height;
    return {
      kind: 'lane',
      id: `lane${row}`,
      code: `L${row}`,
      role: 'customer',
      box: { x: 0, y, width, height: cell.height },
      head: { x: 0, y, width: cell.left, height: cell.height },
      text: textAt(`Lane ${row}`, 10, y + 20),
    };
  });
  const cards = stacks.flatMap((row, rowAt) =>
    row.flatMap((count, column) =>
      Array.from({ length: count }, (_, place): CardBox => {
        const x = cell.left + column * cell.width + 20;
        const y = cell.top + rowAt * cell.height + 5 + place * 22;
        const id = `card${rowAt}-${column}-${place}`;
        const box = { x, y, width: 160, height: 18 };
        return {
          kind: 'card',
          id,
          code: id,
          step: `step${column}`,
          lane: `lane${rowAt}`,
          role: 'customer',
          decision: false,
          alternative: false,
          box,
          text: { ...textAt(id, 0, 0), lines: [{ text: id, dx: 8, dy: 14, width: 40 }] },
        };
      }),
    ),
  );
  const phase: PhaseHead = {
    kind: 'phase',
    id: 'phase0',
    code: 'P0',
    box: { x: cell.left, y: 0, width: width - cell.left, height: 30 },
    text: textAt('Phase', cell.left + 10, 20),
  };
  return {
    blueprint: 'blueprint',
    theme: 'light',
    size: { width, height },
    grid: { x: 0, y: 0, width, height },
    headWidth: cell.left,
    headHeight: cell.top,
    title: { kind: 'title', box: { x: 0, y: 0, width: 0, height: 0 }, texts: [] },
    phases: [phase],
    steps,
    lanes,
    lines: [],
    guides: [],
    standIns: [],
    curves: [],
    cells: [],
    connectors: [],
    cards,
    tags: [],
    legend: [],
  };
}
