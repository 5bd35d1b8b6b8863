import type { Material } from '../deliverable/material.ts';
import type { Page } from '../layout/page.ts';
import type { Box, Scene, TextBlock } from '../layout/scene.ts';
import { themes } from '../layout/themes.ts';
import { contentsOf } from '../model/queries.ts';
import { body, footLine } from '../pages/style.ts';
import { say } from '../words/words.ts';
import { type Frame, frameAt } from './frame.ts';
import { type Look, type PhaseSheet, phaseSheets } from './parts.ts';
import { places, type SlideSize } from './places.ts';

/** What a slide shows, before it is drawn. */
export type Planned =
  | { readonly shows: 'overview'; readonly title: string; readonly section: string; readonly scene: Scene }
  | { readonly shows: 'phase'; readonly title: string; readonly section: string; readonly sheet: PhaseSheet }
  | {
      readonly shows: 'page';
      readonly title: string;
      readonly section: string;
      readonly page: Page;
      readonly first: boolean;
    };

const textOf = (block: TextBlock | undefined) => block?.lines.map(({ text }) => text).join(' ') ?? '';

/** The title of a sheet as one line. */
export const titleOf = (scene: Scene): string => textOf(scene.title.texts[0]);

/** The slides of a deck in their order: the whole, phase by phase, and the pages that go with it. */
export function planned({ wanted, document, language, sheet, pages }: Material): Planned[] {
  const scene = sheet();
  const overview = say(language, 'slides.overview');
  const look: Look = { blueprint: wanted.blueprint, language: wanted.language, sheet: wanted.sheet ?? 'blueprint' };
  const { phases } = contentsOf(document, wanted.blueprint);
  const shown = new Map(
    scene.phases.map((head) => [head.id, [head.text, head.translation].map(textOf).filter(Boolean).join(' ')]),
  );
  const ofPhases = phases.flatMap((phase, at): Planned[] => {
    const title = shown.get(phase.id) || say(language, 'slides.untitledPhase', { number: at + 1 });
    const sheets = phaseSheets(document, phase, look);
    return sheets.map((one, nth) => ({
      shows: 'phase',
      title: sheets.length === 1 ? title : say(language, 'slides.part', { title, part: nth + 1, parts: sheets.length }),
      section: title,
      sheet: withWholeFeelings(one, scene),
    }));
  });
  const all = pages();
  const ofPages = all.map((page, at): Planned => {
    const same = all.filter(({ kind }) => kind === page.kind);
    const part = same.indexOf(page) + 1;
    const first = all[at - 1]?.kind !== page.kind;
    const title = first ? page.title : say(language, 'slides.part', { title: page.title, part, parts: same.length });
    return { shows: 'page', title, section: page.title, page, first };
  });
  return [{ shows: 'overview', title: titleOf(scene), section: overview, scene }, ...ofPhases, ...ofPages];
}

/** What is remembered of an experience is known of the whole only, not of a phase by itself. */
function withWholeFeelings(sheet: PhaseSheet, whole: Scene): PhaseSheet {
  const kept = new Map(
    whole.curves.flatMap(({ who, points }) => points.map((point) => [`${who} ${point.step}`, point.kept] as const)),
  );
  const curves = sheet.scene.curves.map((curve) => ({
    ...curve,
    points: curve.points.map(({ kept: _, ...point }) => {
      const own = kept.get(`${curve.who} ${point.step}`);
      return own ? { ...point, kept: own } : point;
    }),
  }));
  return { ...sheet, scene: { ...sheet.scene, curves } };
}

const [left, bodyTop, roomWidth, roomHeight] = places.body;
/** A slide of usual size, and the largest the format knows: 56 inches. */
const usual = { width: 1280, height: 720 };
const longest = 56 * 96;
/** Type of less than a point cannot be said: where the overview would need it, all slides are larger. */
const leastPoint = 1;

/** Where the sheet of the overview and its title block stand. */
export type OverviewPlace = { readonly fields: Frame; readonly sheet: Frame; readonly shown: Box };

/** The box that the parts of a title block below the title take. */
export function fieldsBox({ title }: Scene): Box {
  const [first, ...texts] = title.texts;
  const edges = texts.flatMap(({ lines }) => lines.map(({ x, width }) => x + width));
  const bars = (title.grades ?? []).map(({ box }) => box.x + box.width);
  const top = first?.lines.at(-1)?.y ?? title.box.y;
  const y = top + (first ? first.size * 0.5 : 0);
  const right = Math.max(title.box.x + 1, ...edges, ...bars);
  const ends = texts.flatMap(({ lines, size }) => lines.map((line) => line.y + size * 0.4));
  const below = (title.grades ?? []).map(({ box }) => box.y + box.height);
  return { x: title.box.x, y, width: right - title.box.x, height: Math.max(y, ...ends, ...below) - y };
}

export function overviewPlace(scene: Scene, times: number): OverviewPlace {
  const fields = fieldsBox(scene);
  const fieldsScale = Math.min(1, roomWidth / fields.width, 90 / Math.max(1, fields.height));
  const top = bodyTop;
  const sheetTop = top + fields.height * fieldsScale + 10;
  const margin = scene.grid.x;
  const right = Math.max(scene.grid.x + scene.grid.width, ...scene.legend.map(({ box }) => box.x + box.width));
  const bottom = scene.foot ? scene.foot.box.y - 4 : scene.size.height - margin;
  const shown = { x: margin, y: scene.grid.y, width: right - margin, height: bottom - scene.grid.y };
  const room = bodyTop + roomHeight - sheetTop;
  const scale = Math.min(1.15, roomWidth / shown.width, room / shown.height);
  return {
    fields: frameAt(
      times * (left - fields.x * fieldsScale),
      times * (top - fields.y * fieldsScale),
      times * fieldsScale,
    ),
    sheet: frameAt(
      times * (left + (roomWidth - shown.width * scale) / 2 - shown.x * scale),
      times * (sheetTop - shown.y * scale),
      times * scale,
    ),
    shown,
  };
}

/** The usual size, or so much larger that the smallest type of the overview can be said. */
export function slideSize(scene: Scene): SlideSize {
  const { smallSize } = themes[scene.theme].metrics;
  const points = smallSize * 0.75 * overviewPlace(scene, 1).sheet.scale;
  const times = Math.min(longest / usual.width, Math.max(1, Math.ceil((leastPoint / points) * 100) / 100));
  return { width: Math.round(usual.width * times), height: Math.round(usual.height * times), times };
}

/** Where a phase's sheet stands: in the middle of the room. */
export function phaseFrame({ scene, scale }: PhaseSheet, times: number): Frame {
  const { grid } = scene;
  const across = left + (roomWidth - grid.width * scale) / 2;
  return frameAt(times * (across - grid.x * scale), times * (bodyTop - grid.y * scale), times * scale);
}

/** How far the head of a first page reaches down, which the slide's title and foot say instead. */
const headBottom = (page: Page): number =>
  Math.max(body.top, ...headOf(page).map((part) => (part.part === 'text' ? (part.text.lines.at(-1)?.y ?? 0) + 12 : 0)));

/** The parts that head a first page: its title, of which blueprint it is, and in which state. */
export function headOf({ parts }: Page): Page['parts'] {
  const [first] = parts;
  if (first?.part !== 'text' || first.as !== 'H1') return [];
  const end = parts.findIndex((part, at) => at > 0 && (part.part !== 'text' || part.as !== 'P' || at > 2));
  return parts.slice(0, end < 0 ? parts.length : end);
}

/** Where a page stands: below the slide's title, or where that is unseen from the top; all pages in one scale. */
export function pageFrame({ page, first }: { readonly page: Page; readonly first: boolean }, times: number): Frame {
  const top = first ? bodyTop : places.title[1] + 4;
  const scale = Math.min(0.97, (bodyTop + roomHeight - top) / (footLine - (first ? headBottom(page) : body.top) - 8));
  const from = first ? headBottom(page) : body.top;
  return frameAt(times * (left - body.left * scale), times * (top - from * scale), times * scale);
}
