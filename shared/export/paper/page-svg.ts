import { themes } from '../../layout/themes.ts';
import type { Language } from '../../model/fields.ts';
import { families, textStyle, writeSvg } from '../svg.ts';
import { svgRect, svgShape } from '../svg-shape.ts';
import { attributes } from '../xml.ts';
import type { PaperPage, PaperPlan } from './page.ts';

/** A number of points, short. */
const short = (points: number): number => Number(points.toFixed(3));

/**
 * A page as an SVG picture of its own, as a PDF of the same plan shows it: for a preview. One unit is a point; what stands
 * outside of the page (bleed, marks) is shown too.
 */
export function writePage(page: PaperPage, { outer }: Pick<PaperPlan, 'outer'>, language: Language): string {
  const { size, view, art, texts } = page;
  const { window, at, scale, scene } = view;
  const [width, height] = [short(size.width + 2 * outer), short(size.height + 2 * outer)];
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: `${short(-outer)} ${short(-outer)} ${width} ${height}`,
    'font-family': families,
    style: textStyle,
  });
  const drawn = { width: short(window.width * scale), height: short(window.height * scale) };
  const sheet = writeSvg(scene, { language, view: window, size: drawn, once: true, inPage: true });
  const writing = { sheet: language, boxes: false };
  const ground = { x: -outer, y: -outer, width, height, fill: themes[scene.theme].palette.sheet } as const;
  const around = [...art, ...texts.map(({ text }) => text)];
  return [
    `<svg${root}>`,
    svgRect({ shape: 'rect', ...ground }),
    `<g transform="translate(${short(at.x)} ${short(at.y)})">`,
    sheet,
    '</g>',
    ...around.flatMap((shape) => svgShape(shape, writing)),
    '</svg>',
  ].join('\n');
}
