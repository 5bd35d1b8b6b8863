import type { Contents } from '#shared/layout/contents.ts';
import type { Box, LaneBand, Scene } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { headId } from '../canvas/grid-twin.tsx';
import type { Part } from '../table/use-scrolled.ts';
import { between, offsetsOf } from '../table/windowed.ts';
import { curvePart, Drawing, drawn } from './journey-drawing.tsx';
import { JourneyHeads } from './journey-heads.tsx';
import { cellName, entryName } from './journey-names.ts';
import type { JourneyPlace, JourneySheet } from './journey-sheet.ts';

export const gridId = 'journey-cells';

export const placeId = ({ row, step, entry }: JourneyPlace): string =>
  ['journey', row, step, ...(entry === undefined ? [] : [entry])].join('-');

type Props = {
  readonly sheet: JourneySheet;
  readonly document: Document;
  readonly contents: Contents;
  readonly part: Part;
  readonly name: string;
  readonly place: JourneyPlace | undefined;
  readonly head: RecordId | undefined;
  readonly selection: ReadonlySet<RecordId>;
};

/** The rows and columns in sight, in a grid that says how many there are. */
export function JourneyCells({ sheet, document, contents, part, name, place, head, selection }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { scene, rows, steps } = sheet;
  const { grid, headWidth } = scene;
  const palette = themes[scene.theme].palette;
  const across = offsetsOf(steps.map(({ column }) => column.width));
  const left = steps[0] ? steps[0].column.x - grid.x : headWidth;
  const inSight = between(across, part.left - left, part.right - left);
  const shown = steps.slice(inSight.first, inSight.end).map((step, at) => ({ step, index: inSight.first + at }));
  const around = { document, contents, language, words };
  const sight = sightOf(sheet, shown[0]?.index, shown.at(-1)?.index);
  const shapes = [
    ...drawn(scene, rows),
    ...drawn(scene, scene.guides),
    ...drawn(
      scene,
      scene.curves.map((curve) => curvePart(curve, sight.x, sight.x + sight.width)),
    ),
    ...shown.flatMap(({ step }) => drawn(scene, sheet.drawn(step.id))),
  ];
  const isActive = (at: JourneyPlace) =>
    place?.row === at.row && place.step === at.step && place.entry === at.entry ? ' journey-active' : '';

  return (
    <div
      role="grid"
      id={gridId}
      className="table-grid journey-grid"
      aria-label={name}
      aria-rowcount={rows.length + 2}
      aria-colcount={steps.length + 1}
      aria-multiselectable
      style={{ width: grid.width, height: grid.height, background: palette.sheet }}
    >
      <Drawing shapes={shapes} part={sight} style={{ left: sight.x - grid.x, top: sight.y - grid.y }} />
      <JourneyHeads sheet={sheet} shown={shown} head={head} selection={selection} />
      {rows.map((lane, at) => (
        <div
          key={lane.row}
          role="row"
          aria-rowindex={at + 3}
          className="table-row"
          style={{ top: lane.box.y - grid.y, height: lane.box.height }}
        >
          <div
            role="rowheader"
            aria-colindex={1}
            id={headId(lane.id)}
            className="journey-row-head"
            style={{ width: headWidth }}
          >
            <Drawing shapes={drawn(scene, [lane, ...inHead(scene, lane)])} part={lane.head} />
            <span className="table-unseen">{words(`journey.row.${lane.row}`)}</span>
          </div>
          {shown.map(({ step, index }) => {
            const cell = { row: lane.row, step: step.id };
            const entries = sheet.entries(lane.row, step.id);
            const said = cellName(cell, entries.length === 0, around);
            const x = step.column.x - grid.x;
            const y = lane.box.y - grid.y;
            return (
              <div
                key={step.id}
                id={placeId(cell)}
                data-row={lane.row}
                data-step={step.id}
                role="gridcell"
                aria-colindex={index + 2}
                className={`table-cell journey-cell${isActive(cell)}`}
                style={{ left: x, width: step.column.width, height: lane.box.height }}
              >
                {said !== '' && <span className="table-unseen">{said}</span>}
                {entries.length > 0 && (
                  <ul className="table-stack">
                    {entries.map(({ id, box }) => (
                      <li
                        key={id}
                        id={placeId({ ...cell, entry: id })}
                        data-entry={id}
                        aria-label={entryName({ ...cell, entry: id }, around)}
                        className={`journey-entry${isActive({ ...cell, entry: id })}${selection.has(id) ? ' journey-chosen' : ''}`}
                        style={{ left: box.x - x, top: box.y - y, width: box.width, height: box.height }}
                      />
                    ))}
                  </ul>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The part of the sheet with these columns, in px of the sheet. */
function sightOf({ scene, steps }: JourneySheet, first: number | undefined, last: number | undefined): Box {
  const { grid, headWidth, headHeight } = scene;
  const from = steps[first ?? -1]?.column.x ?? grid.x + headWidth;
  const end = steps[last ?? -1]?.column;
  const to = end ? end.x + end.width : grid.x + grid.width;
  return { x: from, y: grid.y + headHeight, width: Math.max(0, to - from), height: grid.height - headHeight };
}

/** What is explained in the head of a row. */
const inHead = ({ legend }: Scene, { head }: LaneBand) =>
  legend.filter(({ box }) => box.y >= head.y && box.y < head.y + head.height);
