import { journey } from '../layout/journey/journey.ts';
import { layout } from '../layout/layout.ts';
import type { Scene } from '../layout/scene.ts';
import type { Card } from '../model/card.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { bandOf, type LaneRole } from '../model/lane.ts';
import type { Phase } from '../model/phase.ts';
import { contentsOf, stepsOfPhase } from '../model/queries.ts';
import { type Part, partDocument } from './part-document.ts';
import { places } from './places.ts';

/** What a phase's slide shows: its part of the sheet, laid out for the slide. */
export type PhaseSheet = {
  readonly phase: Phase;
  readonly steps: readonly RecordId[];
  readonly scene: Scene;
  readonly document: Document;
  readonly elsewhere: readonly Card[];
  /** How many px of the slide a px of the sheet takes. */
  readonly scale: number;
};

export type Look = {
  readonly blueprint: RecordId;
  readonly language: 'en' | 'zh' | 'both';
  readonly sheet: 'blueprint' | 'journey';
};

/** Type of 13 px at this scale is 6 points, half as large again as the small print of a contract: read on any screen. */
const legible = 0.62;
const largest = 1.15;
/** The width of columns by which it is judged on how many slides a phase fits, and those that they are widened to then. */
const narrow = 200;
const wider = [240, 300, 360, 440, 520];
/** A phase takes no more slides than these, however little of it can be read. */
const mostSlides = 12;

const [, , roomWidth, roomHeight] = places.body;

/** How large a sheet can be drawn in the room of a slide, without its title block and its legend. */
export const scaleOf = ({ grid }: Scene): number =>
  Math.min(largest, roomWidth / (grid.width + 2), roomHeight / (grid.height + 2));

function laidOut(document: Document, part: Part, look: Look, width: number): PhaseSheet {
  const cut = partDocument(document, look.blueprint, part, width);
  const scene =
    look.sheet === 'journey'
      ? journey(cut.document, { ...look, theme: 'light', branded: true }, undefined)
      : layout(cut.document, { ...look, theme: 'light', branded: true, collapsed: cut.collapsed });
  const { phase, steps } = part;
  return { phase, steps, scene, document: cut.document, elsewhere: cut.elsewhere, scale: scaleOf(scene) };
}

type Laid = { readonly part: Part; readonly sheet: PhaseSheet };

/** With columns as wide as they can be without drawing it smaller: wider ones have flatter cards, and fill the slide. */
function widened({ part, sheet }: Laid, document: Document, look: Look): PhaseSheet {
  let found = sheet;
  for (const width of wider) {
    const next = laidOut(document, part, look, width);
    if (next.scale < found.scale) break;
    found = next;
  }
  return found;
}

/** Parts of a list, as even as can be, in their order. */
function shared<T>(list: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, at) =>
    list.slice(Math.round((at * list.length) / parts), Math.round(((at + 1) * list.length) / parts)),
  );
}

type LaneOf = { readonly id: RecordId; readonly role: LaneRole };

/** The lanes in so many parts; in two where the line of visibility parts them. */
function laneParts(lanes: readonly LaneOf[], parts: number): LaneOf[][] {
  const hidden = lanes.findIndex(({ role }) => (bandOf(role) ?? 0) >= 3);
  if (parts === 2 && hidden > 0) return [lanes.slice(0, hidden), lanes.slice(hidden)];
  return shared(lanes, parts).filter((part) => part.length > 0);
}

const mostLaneParts = 4;

/**
 * The slides of a phase: one where it can be read on one, else first its steps are shared out, then its lanes. What even
 * a step by itself in a quarter of the lanes cannot be read on is drawn as small as it has to be.
 */
export function phaseSheets(document: Document, phase: Phase, look: Look): PhaseSheet[] {
  const steps = stepsOfPhase(document, phase.id).map(({ id }) => id);
  if (steps.length === 0) return [];
  const { lanes } = contentsOf(document, look.blueprint);
  const sharedOut = (columns: number, rows: number): Laid[] =>
    shared(steps, columns).flatMap((some) =>
      laneParts(lanes, rows).map((open) => {
        const shut = rows === 1 ? [] : lanes.filter((lane) => !open.includes(lane)).map(({ id }) => id);
        const part = { phase, steps: some, shut };
        return { part, sheet: laidOut(document, part, look, narrow) };
      }),
    );
  const mostRows = look.sheet === 'journey' ? 1 : Math.min(mostLaneParts, lanes.length);
  let columns = 1;
  let found: Laid[] = [];
  for (let rows = 1; rows <= mostRows && columns * rows <= mostSlides; rows += 1) {
    for (;;) {
      found = sharedOut(columns, rows);
      if (found.every(({ sheet }) => sheet.scale >= legible)) return found.map((one) => widened(one, document, look));
      // What cannot be read for its height alone gains nothing from fewer steps.
      const widest = Math.max(...found.map(({ sheet }) => sheet.scene.grid.width));
      const needed = Math.min(steps.length, Math.ceil((columns * widest * legible) / roomWidth));
      if (needed <= columns || needed * rows > mostSlides) break;
      columns = needed;
    }
  }
  return found.map(({ sheet }) => sheet);
}
