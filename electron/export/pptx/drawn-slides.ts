import type { Scene } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import type { Tongue } from '#shared/layout/texts.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { overviewPlace, type Planned, pageFrame, phaseFrame } from '#shared/slides/deck.ts';
import type { Frame } from '#shared/slides/frame.ts';
import type { Drawing } from './drawing.ts';
import { pageShapes } from './page-shapes.ts';
import { addAsset, type SlidePictures } from './pictures.ts';
import { plain } from './plain.ts';
import { sheetShapes } from './sheet.ts';
import { firstShape } from './slide.ts';

/** Gives drawings of one slide, in whatever frame: they share its numbers and its pictures. */
export type Canvas = (frame: Frame) => Drawing;

export function canvasOf(language: Language, pictures: SlidePictures): Canvas {
  let last = firstShape - 1;
  const id = () => {
    last += 1;
    return last;
  };
  return (frame) => ({ frame, language, id, picture: (asset) => addAsset(pictures, asset) });
}

export type Drawn = { readonly document: Document; readonly tongue: Tongue; readonly times: number };

/** What a slide shows as shapes to be edited. */
export function drawnSlide(slide: Planned, { document, tongue, times }: Drawn, on: Canvas): string {
  switch (slide.shows) {
    case 'overview': {
      const { fields, sheet } = overviewPlace(slide.scene, times);
      const head = fieldShapes(slide.scene, on(fields));
      return head + sheetShapes({ scene: slide.scene, document, tongue, elsewhere: [] }, on(sheet));
    }
    case 'phase': {
      const { scene, document: own, elsewhere } = slide.sheet;
      const without = { ...scene, legend: [] };
      return sheetShapes({ scene: without, document: own, tongue, elsewhere }, on(phaseFrame(slide.sheet, times)));
    }
    case 'page':
      return pageShapes(slide.page, on(pageFrame(slide, times)));
  }
}

/** What the title block says below the title, and the notes on the blueprint itself. */
function fieldShapes(scene: Scene, drawing: Drawing): string {
  const theme = themes[scene.theme];
  const { logo: _, rule: __, ...title } = scene.title;
  const [, ...texts] = title.texts;
  const notes = scene.tags.filter(({ on }) => on === scene.blueprint);
  const elements = [{ ...title, texts }, ...notes];
  return elements
    .flatMap((element) => shapesOf(element, theme))
    .map((shape) => {
      const name = shape.shape === 'text' ? shape.lines.map(({ text }) => text).join(' ') : '·';
      return plain(shape, { name: name.slice(0, 60) || '·' }, drawing);
    })
    .join('');
}
