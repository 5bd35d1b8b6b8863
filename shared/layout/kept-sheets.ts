import type { Connector } from '../model/connector.ts';
import type { Document } from '../model/document.ts';
import { type Line, lineOf } from '../model/document-index.ts';
import type { GradeCounts } from '../model/grades.ts';
import type { LabelFace, SheetBoard } from './board.ts';
import type { PlacedRow } from './bodies.ts';
import type { Row } from './cells.ts';
import type { PlacedHead } from './column-heads.ts';
import type { Column } from './columns.ts';
import type { HeadFace } from './head-style.ts';
import type { Lines } from './lines.ts';
import type { TagsOnRows } from './on-rows.ts';
import type { Across, Places } from './place.ts';
import type { Routed } from './routed.ts';
import type { LayoutOptions, PhaseHead, Scene, StepHead, Tag } from './scene.ts';
import type { Drawable } from './stand-ins.ts';
import { type Touched, touchedBetween } from './touched.ts';

/** A sheet as it was laid out, in the parts of which the sheet after an edit is made. */
export type KeptSheet = {
  readonly document: Document;
  readonly grades: GradeCounts;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly drawables: readonly Drawable[];
  readonly labels: readonly (LabelFace | undefined)[];
  readonly connectorKinds: ReadonlySet<Connector['kind']>;
  /** The board as the router was asked first, and with the cards that it made grow. */
  readonly asked: SheetBoard;
  readonly grown: SheetBoard | undefined;
  readonly routed: Routed;
  readonly across: Across;
  readonly places: Places;
  readonly phases: PlacedPhases;
  readonly stepFaces: readonly (HeadFace | undefined)[];
  readonly steps: PlacedSteps;
  readonly bodies: readonly PlacedRow[];
  /** Tags on the title and on heads of lanes. */
  readonly alone: { readonly title: readonly Tag[]; readonly lanes: readonly Tag[] };
  readonly tags: TagsOnRows;
  readonly lines: Lines;
  readonly scene: Scene;
};

/** The heads of the phases, and what they were made of. */
export type PlacedPhases = {
  readonly columns: readonly Column[];
  readonly across: Across;
  readonly top: number;
  readonly heads: readonly PhaseHead[];
  readonly height: number;
};

/** The heads of the steps, and what they were made of. */
export type PlacedSteps = {
  readonly at: { readonly left: number; readonly top: number; readonly height: number };
  readonly places: Places;
  readonly placed: readonly (PlacedHead | undefined)[];
  readonly heads: readonly StepHead[];
  readonly tags: readonly Tag[];
};

/** A sheet laid out before, and what an edit touched of it since. */
export type SheetBefore = KeptSheet & { readonly touched: Touched };

/** So many ways to show a blueprint are kept for a line of documents. */
const mostKept = 2;
const kept = new WeakMap<Line, Map<string, KeptSheet>>();

/** A sheet on which something is collapsed, or that wears the brand, is laid out anew each time. */
const isKept = ({ branded = false, collapsed = [] }: LayoutOptions): boolean => !branded && collapsed.length === 0;

const keyOf = ({ blueprint, theme, language, numbered = false }: LayoutOptions) =>
  `${blueprint} ${theme} ${language} ${numbered}`;

/**
 * Takes the sheet last laid out that the one of a document can be made of; undefined where there is none. It is given
 * back as the next one (`keepSheet`): what is altered in place must not be found half altered after a mistake.
 */
export function takeSheetBefore(document: Document, options: LayoutOptions): SheetBefore | undefined {
  const ofLine = isKept(options) ? kept.get(lineOf(document)) : undefined;
  const before = ofLine?.get(keyOf(options));
  ofLine?.delete(keyOf(options));
  const touched = before && touchedBetween(before.document, document, options.blueprint);
  return touched && { ...before, touched };
}

export function keepSheet(sheet: KeptSheet, options: LayoutOptions): void {
  if (!isKept(options)) return;
  const line = lineOf(sheet.document);
  const ofLine = kept.get(line) ?? new Map<string, KeptSheet>();
  kept.set(line, ofLine);
  const key = keyOf(options);
  ofLine.delete(key);
  ofLine.set(key, sheet);
  for (const oldest of ofLine.keys()) if (ofLine.size > mostKept) ofLine.delete(oldest);
}
