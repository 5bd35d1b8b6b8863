import { atOnce } from '../model/at-once.ts';
import type { Document } from '../model/document.ts';
import { same } from '../model/same.ts';
import { acrossFrom, columnsIn, gradesAfter, joined, linesAt, phasesAt, stepsIn, whereSame } from './as-before.ts';
import { Boards, labelsOf } from './boards.ts';
import { placeBodies, placeStandIns } from './bodies.ts';
import { besideTitle, dressed, dressedTitle, dressOf } from './brand.ts';
import { ownLanesOf, rowsAfter, rowsOf } from './cells.ts';
import { stepFaces } from './column-heads.ts';
import { type Contents, contentsOfSheet } from './contents.ts';
import { placeCurves } from './curves.ts';
import { drawnLater } from './drawn-later.ts';
import { contentsByIndex } from './indexed-contents.ts';
import { keepSheet, takeSheetBefore } from './kept-sheets.ts';
import { laneFaces, laneHeadWidth, placeLanes, placeLines } from './lane-heads.ts';
import { placeLegend } from './legend.ts';
import { listSame } from './list-same.ts';
import { withNoteTexts } from './note-list.ts';
import { CardsOnRows, TagsOnRows } from './on-rows.ts';
import { placeRows, samePlaces } from './place.ts';
import { routedSheet } from './routed.ts';
import { factsOf } from './row-facts.ts';
import type { LayoutOptions, PhaseHead, Scene, Tag } from './scene.ts';
import { drawablesAfter, drawablesOf, standInsOf } from './stand-ins.ts';
import { themes } from './themes.ts';
import { gradesIn, placeTitle } from './title.ts';

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
export const layout = (document: Document, options: LayoutOptions): Scene => atOnce(layoutInSteps(document, options));

/** The same, piece by piece for a sheet so big that it takes more than a frame; yields which share is done. */
export function* layoutInSteps(document: Document, options: LayoutOptions): Generator<number, Scene> {
  const { metrics } = themes[options.theme];
  const before = takeSheetBefore(document, options);
  const gathered = before
    ? contentsByIndex(document, options.blueprint)
    : contentsOfSheet(document, options.blueprint, options.collapsed);
  const grades = before ? gradesAfter(before.grades, before.touched.cards) : gradesIn(gathered);
  const contents = { ...gathered, grades };
  yield 0.05;
  const tongue = { language: options.language, main: contents.project.language, numbered: options.numbered ?? false };
  const ownLanes = ownLanesOf(contents);

  const columns = columnsIn(contents, metrics, before);
  const making = { contents, columns, ownLanes, tongue, metrics };
  const rows = before ? rowsAfter(before, before.touched, making) : yield* within(0.05, 0.5, rowsOf(making));
  const standIns = standInsOf(contents, rows, columns);
  const drawables = before
    ? drawablesAfter(before.drawables, before.touched.connectors, document, contents)
    : drawablesOf(contents, rows, columns, standIns);
  const labels = labelsOf(drawables, tongue, metrics, before);
  const sitting = { rows, columns, drawables, labels, standIns, metrics };
  const boards = new Boards(sitting, before);
  const { sheet, routed } = routedSheet(contents.blueprint, options, (heights) => boards.boardFor(heights));
  const { gutters } = routed;
  yield 0.6;

  const headWidth = laneHeadWidth(rows, tongue, metrics);
  const gridLeft = margin;
  const cellsLeft = gridLeft + headWidth;
  const across = acrossFrom(cellsLeft, columns, routed, before);
  const width = Math.max(across.right, margin + leastWidth) + margin;
  const strip = { left: gridLeft, width: width - 2 * margin };

  const dress = dressOf(document, options, tongue);
  const besideLogo = { left: strip.left, width: strip.width - besideTitle(dress), top: margin };
  const head = placeTitle(contents, besideLogo, tongue, metrics);
  const title = dressedTitle(head.title, strip.width, dress, options, tongue);
  const gridTop = title.box.y + title.box.height + belowTitle;
  const phases = phasesAt(contents, columns, across, { left: cellsLeft, top: gridTop }, tongue, metrics, before);
  const faces = stepFaces(
    contents,
    columns,
    ownLanes,
    tongue,
    metrics,
    before && { faces: before.stepFaces, touched: before.touched.heads },
  );
  let stepHeight = 34;
  for (const face of faces) stepHeight = Math.max(stepHeight, face?.height ?? 0);
  const headHeight = phases.height + stepHeight;

  const heads = laneFaces(contents, rows, headWidth, tongue, metrics);
  const headHeights = heads.map((head) => head.height);
  const down = placeRows(rows, sheet.bodyHeights, headHeights, gutters, gridTop + headHeight);
  const nowPlaces = { ...across, ...down };
  const places = before && samePlaces(before.places, nowPlaces) ? before.places : nowPlaces;
  yield 0.65;
  const stepsAt = { left: cellsLeft, top: gridTop + phases.height, height: stepHeight };
  const steps = stepsIn(columns, faces, places, stepsAt, metrics, before);
  const lanes = placeLanes(rows, heads, places, gridLeft, headWidth, metrics);
  const dividing = placeLines(rows, places, gridLeft, tongue, metrics);
  yield 0.7;
  const bodies = placeBodies(sheet.rows, columns, places, metrics, before?.bodies);
  const flowing = bodies.filter(({ row }) => row.row.flow);
  const derived = bodies.filter(({ row }) => !row.row.flow);
  const alone = { title: whereSame(before?.alone.title, head.tags), lanes: whereSame(before?.alone.lanes, lanes.tags) };
  const beside = joined<Tag>([alone.title, steps.tags, alone.lanes]);
  const cards = new CardsOnRows(flowing, across);
  const tags = new TagsOnRows(beside, flowing, derived, across, before?.tags);
  const emotion = placeCurves(rows, columns, places, cellsLeft);
  const connectorKinds =
    before && drawables === before.drawables
      ? before.connectorKinds
      : new Set(drawables.map(({ connector }) => connector.kind));
  const facts = bodies.map(({ row }) => factsOf(row));
  const occurring = {
    tags: new Set([...beside.map(({ tag }) => tag), ...facts.flatMap((row) => [...row.tags])]),
    curves: emotion.curves,
    connectors: connectorKinds,
    lines: dividing,
    lanes: lanes.bands,
    alternative: facts.some((row) => row.alternative),
    colours: new Set(facts.flatMap((row) => [...row.colours])),
  };
  const legend = placeLegend(occurring, { ...strip, top: places.bottom + aboveLegend }, tongue, metrics);

  const lines = linesAt({ drawables, sheet, routed, places, metrics }, before);
  const was = before?.scene;
  const placed: Omit<Scene, 'cards' | 'connectors' | 'tags'> = {
    blueprint: contents.blueprint.id,
    theme: options.theme,
    size: { width: Math.ceil(width), height: Math.ceil(legend.bottom + margin) },
    grid: { x: gridLeft, y: gridTop, width: places.right - gridLeft, height: places.bottom - gridTop },
    headWidth,
    headHeight,
    title: was && same(was.title, title) ? was.title : title,
    phases: withBands(phases.heads, contents, places.bottom),
    steps: steps.heads,
    lanes: whereSame(was?.lanes, lanes.bands),
    lines: whereSame(was?.lines, dividing),
    guides: whereSame(was?.guides, emotion.guides),
    curves: whereSame(was?.curves, emotion.curves),
    cells: listSame(
      was?.cells,
      derived.flatMap(({ cells }) => cells.all().flatMap(({ texts }) => texts)),
    ),
    standIns: placeStandIns(sheet.standIns, rows, columns, places, metrics),
    legend: whereSame(was?.legend, legend.entries),
  };
  const scene = drawnLater(placed, { connectors: lines, cards, tags });
  const kept = { document, grades, columns, rows, drawables, labels, connectorKinds, across, alone, routed, places };
  keepSheet({ ...kept, ...boards.made(), phases, stepFaces: faces, steps, bodies, tags, lines, scene }, options);
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
