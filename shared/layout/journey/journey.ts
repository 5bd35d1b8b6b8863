import type { Document } from '../../model/document.ts';
import { feltAt } from '../../model/emotion.ts';
import { otherLanguage } from '../../model/fields.ts';
import type { Lane } from '../../model/lane.ts';
import type { Step } from '../../model/step.ts';
import { say } from '../../words/words.ts';
import { besideTitle, dressed, dressedTitle, dressOf } from '../brand.ts';
import { placePhases, placeSteps, stepFaces } from '../column-heads.ts';
import { columnsOf } from '../columns.ts';
import { type Contents, contentsOfSheet } from '../contents.ts';
import { laneFaces, laneHeadWidth, placeLanes } from '../lane-heads.ts';
import { placeLegend } from '../legend.ts';
import type { Places } from '../place.ts';
import type { EmotionCurve, LaneBand, LayoutOptions, Scene } from '../scene.ts';
import { advance } from '../text/measure.ts';
import { onOneLine, spokenWord, type Tongue } from '../texts.ts';
import type { Metrics } from '../theme.ts';
import { themes } from '../themes.ts';
import { placeTitle } from '../title.ts';
import { cellsOf, type JourneyCells } from './cells.ts';
import { anybodyFeels, feelingsHeight, type PlacedStep, placeFeelings } from './feelings.ts';
import { placeItems } from './items.ts';
import { type JourneyRow, journeyRows, laneOfRow, roleOfRow } from './rows.ts';

const margin = 32;
const belowTitle = 20;
const aboveLegend = 20;
const leastWidth = 720;
/** A curve's sample and the room around it and its name, in px. */
const besideCurveName = 70;
/** Between the columns, between the things in a cell, and above and below them, in px. */
const gap = 20;
const between = 8;
const around = 12;

/** Everything on a head is said in a row of its own. */
const ownRows = new Set(['pain', 'opportunity', 'question', 'policy', 'metric'] as const);

export type JourneyOptions = Pick<LayoutOptions, 'blueprint' | 'theme' | 'language' | 'numbered' | 'branded'>;

/**
 * Lays out the journey map of a blueprint: what its customer does, thinks, feels and meets, step by step, from the same
 * records. It is a Scene like that of the blueprint, so every writer writes it.
 * @param options.numbered as for `layout`; without it rows that say nothing are left out too, as on all that leaves
 * @param contents what `contentsOfSheet` gathers, where it is at hand
 */
export function journey(
  document: Document,
  options: JourneyOptions,
  contents: Contents = contentsOfSheet(document, options.blueprint),
): Scene {
  const { metrics } = themes[options.theme];
  const numbered = options.numbered ?? false;
  const tongue = { language: options.language, main: contents.mainLanguage, numbered };
  const columns = columnsOf(contents, metrics);
  const roles = new Map(contents.lanes.map(({ id, role }) => [id, role]));
  const cells = columns.map(({ step, width }) =>
    step ? cellsOf(contents, step, roles, width, tongue, metrics) : undefined,
  );
  const steps = columns.flatMap(({ step }) => step ?? []);
  const rows = journeyRows.filter((row) => numbered || isSaid(row, cells, anybodyFeels(steps)));

  const lanes = rows.map((row) => laneFor(row, contents));
  const asRows = lanes.map((lane) => ({ lane, flow: true, cells: [] }) as const);
  const headWidth = Math.max(laneHeadWidth([], tongue, metrics), curveNamesWidth(steps, tongue, metrics));
  const cellsLeft = margin + headWidth;
  const across = columnPlaces(columns, cellsLeft);
  const strip = { left: margin, width: Math.max(across.right, margin + leastWidth) - margin };
  const dress = dressOf(document, options, tongue);
  const besideLogo = { left: strip.left, width: strip.width - besideTitle(dress), top: margin };
  const head = placeTitle(contents, besideLogo, tongue, metrics);
  const title = dressedTitle(head.title, strip.width, dress, options, tongue);
  const gridTop = title.box.y + title.box.height + belowTitle;
  const nowhere = { ...across, laneTop: [], laneBottom: [], bodyTop: [], bodyBottom: [], bottom: 0 };
  const phases = placePhases(contents, columns, nowhere, { left: cellsLeft, top: gridTop }, tongue, metrics);
  const faces = stepFaces(contents, columns, ownRows, tongue, metrics);
  const stepHeight = Math.max(34, ...faces.map((face) => face?.height ?? 0));
  const headHeight = phases.height + stepHeight;

  const heads = laneFaces(contents, asRows, headWidth, tongue, metrics);
  const bodies = rows.map((row) => bodyHeight(row, cells, metrics));
  const down = rowPlaces(
    bodies.map((body, at) => Math.max(body, (heads[at]?.height ?? 0) - 2 * around)),
    gridTop + headHeight,
  );
  const places: Places = { ...across, ...down };
  const headsAt = { left: cellsLeft, top: gridTop + phases.height, height: stepHeight };
  const stepHeads = placeSteps(columns, faces, places, headsAt, metrics);
  const bands = placeLanes(asRows, heads, places, margin, headWidth, metrics);
  const items = placeItems(
    rows.flatMap((row, at) =>
      columns.flatMap(({ step, width }, column) => {
        const own = row === 'feelings' ? undefined : cells[column]?.[row];
        const place = { x: places.columnX[column] ?? 0, y: places.bodyTop[at] ?? 0, width };
        return step && own && own.length > 0 ? [{ lane: laneOfRow(row), step: step.id, items: own, ...place }] : [];
      }),
    ),
    between,
    metrics,
  );
  const felt = rows.indexOf('feelings');
  const feelings =
    felt < 0
      ? { curves: [], guides: [], cells: [] }
      : placeFeelings(
          placedSteps(columns, places),
          { left: cellsLeft, right: places.right },
          (places.bodyTop[felt] ?? 0) + middleOf(felt, bodies, places),
          tongue,
          metrics,
        );
  const band = bands.bands[felt];
  const inHead = band ? whoseCurves(feelings.curves, band, tongue, metrics) : [];
  const tags = [...head.tags, ...stepHeads.flatMap((placed) => placed?.tags ?? []), ...items.tags];
  const legend = placeLegend(
    {
      tags: new Set(tags.map(({ tag }) => tag)),
      curves: [],
      connectors: new Set<never>(),
      lines: [],
      lanes: [...new Set(items.cards.map(({ role }) => role))].map((role) => ({ role })),
      alternative: items.cards.some(({ alternative }) => alternative),
      colours: new Set(items.cards.flatMap(({ colour }) => colour ?? [])),
    },
    { ...strip, top: places.bottom + aboveLegend },
    tongue,
    metrics,
  );
  const scene: Scene = {
    blueprint: contents.blueprint.id,
    theme: options.theme,
    size: { width: Math.ceil(strip.width + 2 * margin), height: Math.ceil(legend.bottom + margin) },
    grid: { x: margin, y: gridTop, width: places.right - margin, height: places.bottom - gridTop },
    headWidth,
    headHeight,
    title,
    phases: phases.heads,
    steps: stepHeads.flatMap((placed) => placed?.head ?? []),
    lanes: bands.bands,
    lines: [],
    guides: feelings.guides,
    curves: feelings.curves,
    cells: [...feelings.cells, ...items.cells],
    standIns: [],
    connectors: [],
    cards: items.cards,
    tags,
    legend: [...inHead, ...legend.entries],
  };
  return dressed(scene, dress, margin, tongue);
}

/** Whether there is anything in a row; what the customer does is always shown. */
const isSaid = (row: JourneyRow, cells: readonly (JourneyCells | undefined)[], feels: boolean): boolean =>
  row === 'doing' || (row === 'feelings' ? feels : cells.some((cell) => (cell?.[row].length ?? 0) > 0));

/** A row as the lane that heads need: named in both languages. */
function laneFor(row: JourneyRow, { blueprint, mainLanguage }: Contents): Lane {
  const name = (language: 'en' | 'zh') => say(language, `journey.row.${row}`);
  return {
    type: 'lane',
    id: laneOfRow(row),
    blueprint: blueprint.id,
    code: laneOfRow(row),
    order: 'a',
    role: roleOfRow[row],
    title: name(mainLanguage),
    translations: { title: name(otherLanguage(mainLanguage)) },
  };
}

function columnPlaces(columns: ReturnType<typeof columnsOf>, left: number) {
  const gutterX: number[] = [];
  const columnX: number[] = [];
  let x = left;
  for (const { width } of columns) {
    gutterX.push(x);
    columnX.push(x + gap);
    x += gap + width;
  }
  gutterX.push(x);
  return { gutterX, columnX, right: x + gap };
}

function bodyHeight(row: JourneyRow, cells: readonly (JourneyCells | undefined)[], metrics: Metrics): number {
  if (row === 'feelings') return feelingsHeight(metrics);
  const heights = cells.map((cell) =>
    (cell?.[row] ?? []).reduce((sum, { height }, at) => sum + height + (at > 0 ? between : 0), 0),
  );
  return heights.reduce((most, height) => Math.max(most, height), 0);
}

function rowPlaces(bodies: readonly number[], top: number) {
  const laneTop: number[] = [];
  const laneBottom: number[] = [];
  let y = top;
  for (const body of bodies) {
    laneTop.push(y);
    y += body + 2 * around;
    laneBottom.push(y);
  }
  const bodyTop = laneTop.map((at) => at + around);
  return { laneTop, laneBottom, bodyTop, bodyBottom: laneBottom.map((at) => at - around), bottom: y };
}

/** The curves stand in the middle of a row whose head is higher than they are. */
const middleOf = (row: number, bodies: readonly number[], { bodyTop, bodyBottom }: Places): number =>
  Math.max(0, ((bodyBottom[row] ?? 0) - (bodyTop[row] ?? 0) - (bodies[row] ?? 0)) / 2);

const placedSteps = (columns: ReturnType<typeof columnsOf>, places: Places): PlacedStep[] =>
  columns.flatMap(({ step, width }, column) =>
    step ? [{ step, width, x: (places.columnX[column] ?? 0) + width / 2 }] : [],
  );

/** Which curve is whose, below the name of their row. */
function whoseCurves(
  curves: readonly EmotionCurve[],
  { head, text, translation }: LaneBand,
  tongue: Tongue,
  metrics: Metrics,
) {
  const left = text.lines[0]?.x ?? head.x;
  const top = ((translation ?? text).lines.at(-1)?.y ?? head.y) + metrics.smallSize;
  const none = new Set<never>();
  const occurring = { tags: none, connectors: none, lines: [], lanes: [], alternative: false, colours: none };
  return placeLegend({ ...occurring, curves }, { left, top, width: head.width - 2 * (left - head.x) }, tongue, metrics)
    .entries;
}

/** How wide the heads have to be for the names of the curves, which are twice as long in two languages. */
function curveNamesWidth(steps: readonly Step[], tongue: Tongue, metrics: Metrics): number {
  if (tongue.language !== 'both') return 0;
  const names = (['customer', 'staff'] as const)
    .filter((who) => steps.some((step) => feltAt(step, who) !== undefined))
    .map((who) => advance(onOneLine(spokenWord(`sheet.curve.${who}`, tongue)), metrics.smallSize, 400));
  return Math.ceil(Math.max(0, ...names) + besideCurveName);
}
