import type { Document } from '../model/document.ts';
import { boardOf, labelOf } from './board.ts';
import { placeCards, placeDerived, placeStandIns } from './bodies.ts';
import { besideTitle, dressed, dressedTitle, dressOf } from './brand.ts';
import { ownLanesOf, rowsOf } from './cells.ts';
import { placePhases, placeSteps, stepFaces } from './column-heads.ts';
import { columnsOf } from './columns.ts';
import { placeConnectors } from './connectors.ts';
import { type Contents, contentsOfSheet } from './contents.ts';
import { placeCurves } from './curves.ts';
import { laneFaces, laneHeadWidth, placeLanes, placeLines } from './lane-heads.ts';
import { placeLegend } from './legend.ts';
import { withNoteTexts } from './note-list.ts';
import { placeColumns, placeRows } from './place.ts';
import { routedSheet } from './routed.ts';
import type { LayoutOptions, PhaseHead, Scene } from './scene.ts';
import { drawablesOf, standInsOf } from './stand-ins.ts';
import { themes } from './themes.ts';
import { placeTitle } from './title.ts';

/** Room around the sheet and between its parts, in px. */
const margin = 32;
const belowTitle = 20;
const aboveLegend = 20;
/** The title block and the legend may need more room than a narrow grid gives. */
const leastWidth = 720;

/**
 * Lays out one blueprint: the only geometry of the product. Pure and deterministic: the same records give the same
 * sheet. See README.md for how.
 * @param options.blueprint must be a blueprint of the document; anything else is a bug and throws
 * @returns all that is drawn, in px of the sheet
 */
export function layout(document: Document, options: LayoutOptions): Scene {
  const steps = layoutInSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, piece by piece for a sheet so big that it takes more than a frame; yields which share is done. */
export function* layoutInSteps(document: Document, options: LayoutOptions): Generator<number, Scene> {
  const { metrics } = themes[options.theme];
  const contents = contentsOfSheet(document, options.blueprint, options.collapsed);
  yield 0.05;
  const tongue = { language: options.language, main: contents.project.language, numbered: options.numbered ?? false };
  const ownLanes = ownLanesOf(contents);

  const columns = columnsOf(contents, metrics);
  const rows = yield* within(0.05, 0.5, rowsOf(contents, columns, ownLanes, tongue, metrics));
  const standIns = standInsOf(contents, rows, columns);
  const drawables = drawablesOf(contents, rows, columns, standIns);
  const labels = drawables.map(({ connector, fromStandIn }) =>
    fromStandIn ? undefined : labelOf(connector, tongue, metrics),
  );
  const { sheet, routed } = routedSheet(contents.blueprint, options, (heights) =>
    boardOf(rows, columns, drawables, labels, standIns, heights, metrics),
  );
  const { gutters } = routed;
  yield 0.6;

  const headWidth = laneHeadWidth(rows, tongue, metrics);
  const gridLeft = margin;
  const cellsLeft = gridLeft + headWidth;
  const across = placeColumns(columns, gutters, cellsLeft);
  const width = Math.max(across.right, margin + leastWidth) + margin;
  const strip = { left: gridLeft, width: width - 2 * margin };

  const dress = dressOf(document, options, tongue);
  const besideLogo = { left: strip.left, width: strip.width - besideTitle(dress), top: margin };
  const head = placeTitle(contents, besideLogo, tongue, metrics);
  const title = dressedTitle(head.title, strip.width, dress, options, tongue);
  const gridTop = title.box.y + title.box.height + belowTitle;
  const nowhere = { ...across, laneTop: [], laneBottom: [], bodyTop: [], bodyBottom: [], bottom: 0 };
  const phases = placePhases(contents, columns, nowhere, { left: cellsLeft, top: gridTop }, tongue, metrics);
  const faces = stepFaces(contents, columns, ownLanes, tongue, metrics);
  const stepHeight = Math.max(34, ...faces.map((face) => face?.height ?? 0));
  const headHeight = phases.height + stepHeight;

  const heads = laneFaces(contents, rows, headWidth, tongue, metrics);
  const headHeights = heads.map((head) => head.height);
  const down = placeRows(rows, sheet.bodyHeights, headHeights, gutters, gridTop + headHeight);
  const places = { ...across, ...down };
  yield 0.65;
  const steps = placeSteps(
    columns,
    faces,
    places,
    { left: cellsLeft, top: gridTop + phases.height, height: stepHeight },
    metrics,
  );
  const lanes = placeLanes(rows, heads, places, gridLeft, headWidth, metrics);
  const lines = placeLines(rows, places, gridLeft, tongue, metrics);
  yield 0.7;
  const cards = yield* within(0.7, 0.95, placeCards(rows, columns, sheet.seated, places, metrics));
  yield 0.95;
  const derived = placeDerived(rows, columns, places, metrics);
  const tags = [...head.tags, ...steps.tags, ...lanes.tags, ...cards.tags, ...derived.tags];
  const emotion = placeCurves(rows, columns, places, cellsLeft);
  const occurring = {
    tags,
    curves: emotion.curves,
    connectors: drawables.map(({ connector }) => connector),
    lines,
    lanes: lanes.bands,
    alternative: cards.cards.some((card) => card.alternative),
    colours: new Set(cards.cards.flatMap((card) => card.colour ?? [])),
  };
  const legend = placeLegend(occurring, { ...strip, top: places.bottom + aboveLegend }, tongue, metrics);

  const scene: Scene = {
    blueprint: contents.blueprint.id,
    theme: options.theme,
    size: { width: Math.ceil(width), height: Math.ceil(legend.bottom + margin) },
    grid: { x: gridLeft, y: gridTop, width: places.right - gridLeft, height: places.bottom - gridTop },
    headWidth,
    headHeight,
    title,
    phases: withBands(phases.heads, contents, places.bottom),
    steps: steps.heads,
    lanes: lanes.bands,
    lines,
    ...emotion,
    cells: derived.cells,
    standIns: placeStandIns(sheet.standIns, rows, columns, places, metrics),
    connectors: placeConnectors(drawables, sheet, routed, places, metrics),
    cards: cards.cards,
    tags,
    legend: legend.entries,
  };
  return dressed(options.noteTexts ? withNoteTexts(scene, document, tongue) : scene, dress, margin, tongue);
}

/** The shares of a part of the work as shares of the whole. */
function* within<R>(from: number, to: number, part: Generator<number, R>): Generator<number, R> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Collapsed phases with the bands that stand for their columns. */
const withBands = (heads: readonly PhaseHead[], { collapsed }: Contents, bottom: number): readonly PhaseHead[] =>
  heads.map((head) => {
    const { x, y, width, height } = head.box;
    const top = y + height;
    return collapsed.has(head.id) ? { ...head, collapsed: { x, y: top, width, height: bottom - top } } : head;
  });
