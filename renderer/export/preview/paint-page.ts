import type { Scene } from '#shared/layout/scene.ts';
import { Brush, type Pen } from '../../canvas/brush.ts';
import { type ReadyScene, readyScene } from '../../canvas/paint-scene.ts';
import type { PreviewPage, PreviewView, Size } from './preview.ts';

/** With more cards than this, texts that nobody could read are left out, so that a large sheet is drawn in a moment. */
const manyCards = 600;

const ready = new WeakMap<Scene, ReadyScene>();

/** A sheet made ready once, however many pages show a part of it. */
function readied(scene: Scene): ReadyScene {
  const known = ready.get(scene);
  if (known) return known;
  const made = readyScene(scene);
  ready.set(scene, made);
  return made;
}

/**
 * Draws a page as it will leave.
 * @param size of the picture in device px
 * @param ground what lies behind everything; nothing where it is transparent
 */
export function paintPage(pen: Pen, page: PreviewPage, size: Size, ground: string | undefined): void {
  const zoom = size.width / page.size.width;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, size.width, size.height);
  if (ground !== undefined) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size.width, size.height);
  }
  for (const view of page.views) paintView(pen, view, zoom);
  pen.fontKerning = 'none';
  pen.textBaseline = 'alphabetic';
  const brush = new Brush();
  // One after the other: a page's shapes lie over each other as they come.
  for (const { shapes, at, scale } of page.over) {
    pen.setTransform(zoom * scale, 0, 0, zoom * scale, at.x * zoom, at.y * zoom);
    for (const shape of shapes) brush.paint(pen, [brush.ready([shape])], 1);
  }
}

function paintView(pen: Pen, { scene, window, at, scale }: PreviewView, zoom: number): void {
  const z = zoom * scale;
  pen.save();
  pen.setTransform(z, 0, 0, z, (at.x - window.x * scale) * zoom, (at.y - window.y * scale) * zoom);
  pen.beginPath();
  pen.rect(window.x, window.y, window.width, window.height);
  pen.clip();
  readied(scene)(pen, scene.cards.length > manyCards ? z : 1);
  pen.restore();
}
