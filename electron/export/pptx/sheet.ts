import { drawingOrder } from '#shared/layout/drawing-order.ts';
import type { Box, Scene, StandInBox, Tag } from '#shared/layout/scene.ts';
import type { Tongue } from '#shared/layout/texts.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Card } from '#shared/model/card.ts';
import type { Document } from '#shared/model/document.ts';
import type { Drawing } from './drawing.ts';
import { elementShapes } from './elements.ts';
import { jointsOf } from './sites.ts';
import { wordsOf } from './words-of.ts';

/** A sheet, or a part of one, as it stands on a slide. */
export type Sheet = {
  readonly scene: Scene;
  readonly document: Document;
  readonly tongue: Tongue;
  /** The cards that stand behind stand-ins. */
  readonly elsewhere: readonly Card[];
};

/** What the slide itself says of a sheet, or another slide. */
const ofSlide: ReadonlySet<string> = new Set(['title', 'foot', 'page']);

const within = (inner: Box, outer: Box) => {
  const middle = inner.x + inner.width / 2;
  return middle >= outer.x && middle <= outer.x + outer.width;
};

/** Which cards stand behind which stand-in: of a collapsed phase those of its lane, of a collapsed lane those of its step. */
function cardsBehind({ scene, document, elsewhere }: Sheet): Map<StandInBox, Card[]> {
  const standing = new Set(scene.cards.map(({ id }) => id));
  const columns = new Map(scene.steps.map(({ id, column }) => [id, column]));
  const away = new Set(elsewhere.map(({ id }) => id));
  const cards = [...document.values()].filter((record): record is Card => record.type === 'card');
  const phases = new Map(
    [...document.values()].flatMap((record) => (record.type === 'step' ? [[record.id, record.phase]] : [])),
  );
  return new Map(
    scene.standIns.map((standIn) => {
      const behind = cards.filter(({ id, lane, step }) => {
        if (standing.has(id) || lane !== standIn.lane) return false;
        const column = columns.get(step);
        if (column) return within(standIn.box, column);
        return away.has(id) && phases.get(step) === standIn.phase;
      });
      return [standIn, behind];
    }),
  );
}

/** The shapes of a sheet, back to front, which is also the order of reading; without its title block, which the slide has. */
export function sheetShapes(sheet: Sheet, drawing: Drawing): string {
  const { scene, document, tongue } = sheet;
  const words = wordsOf(document, tongue);
  const behind = cardsBehind(sheet);
  const boxes = new Map([...behind].flatMap(([{ box }, cards]) => cards.map(({ id }) => [id, box] as const)));
  const tagsOn = new Map<string, Tag[]>();
  const cards = new Set(scene.cards.map(({ id }) => id));
  for (const tag of scene.tags) {
    if (!tag.cell && cards.has(tag.on)) tagsOn.set(tag.on, [...(tagsOn.get(tag.on) ?? []), tag]);
  }
  const setting = {
    theme: themes[scene.theme],
    drawing,
    joints: jointsOf(scene, boxes, drawing.id),
    words,
    tagsOn,
    behind: (standIn: StandInBox) => (behind.get(standIn) ?? []).map(({ id }) => words.name('card', id)),
  };
  return drawingOrder(scene)
    .filter((element) => !ofSlide.has(element.kind))
    .filter((element) => element.kind !== 'tag' || element.cell !== undefined || !cards.has(element.on))
    .filter((element) => element.kind !== 'tag' || element.on !== scene.blueprint)
    .map((element) => elementShapes(element, setting))
    .join('');
}
