import type { Box, Scene } from '../../layout/scene.ts';
import type { Paper } from '../../model/paper.ts';
import { type Frame, framed } from './frame.ts';
import { longestSide, type Size } from './lengths.ts';
import { outerOf } from './marks.ts';
import type { PaperPage, PaperPlan } from './page.ts';
import { lifeSize, type Posed } from './posed.ts';

/** A part of a sheet in the middle of the room a page has for it. */
export function onePage(
  kind: PaperPage['kind'],
  scene: Scene,
  window: Box,
  content: Box,
  size: Size,
  scale: number,
): PaperPage {
  const at = {
    x: content.x + (content.width - window.width * scale) / 2,
    y: content.y + (content.height - window.height * scale) / 2,
  };
  return { kind, label: '1', name: '', size, view: { scene, window, at, scale }, art: [], texts: [] };
}

/** One page as large as the sheet with its margins and running lines; fitted where no reader takes it so large. */
export function ownSize(scene: Scene, paper: Paper, frame: Frame): Posed {
  const around = frame.around;
  const wanted = (paper.scale ?? 1) * lifeSize;
  const room = longestSide - 2 * outerOf(frame.bleed, frame.marks);
  const scale = Math.min(wanted, (room - around.width) / scene.size.width, (room - around.height) / scene.size.height);
  const size = { width: scene.size.width * scale + around.width, height: scene.size.height * scale + around.height };
  const page = onePage('sheet', scene, { x: 0, y: 0, ...scene.size }, frame.contentOf(size), size, scale);
  return { pages: [page], scale, ratio: wanted / scale };
}

/** One page as large as a sheet, with nothing around it. */
export function plainPlan(scene: Scene): PaperPlan {
  return { ...ownSize(scene, {}, framed({})), bleed: 0, outer: 0 };
}
