import type { Box, Tag, TagKind } from '../scene.ts';
import type { Ink, PathCommand, Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { addText } from './text.ts';

const corner = 4;

function starWay({ x, y, width, height }: Box): PathCommand[] {
  // A five-pointed star is 1.81 radii high; its middle lies a radius below its upper tip.
  const r = height / 1.81;
  const cx = x + width / 2;
  const cy = y + r;
  const commands: PathCommand[] = [];
  for (let at = 0; at < 10; at += 1) {
    const angle = (Math.PI / 5) * at - Math.PI / 2;
    const radius = at % 2 === 0 ? r : r * 0.62;
    const px = Math.round((cx + radius * Math.cos(angle)) * 100) / 100;
    const py = Math.round((cy + radius * Math.sin(angle)) * 100) / 100;
    commands.push([at === 0 ? 'M' : 'L', px, py]);
  }
  return [...commands, ['Z']];
}

/** The outline of each kind: no two have the same shape and letter. */
function outline(tag: TagKind, box: Box, ink: Ink): Shape[] {
  const { x, y, width, height } = box;
  const right = x + width;
  const bottom = y + height;
  const middleX = x + width / 2;
  const middleY = y + height / 2;
  const path = (...commands: PathCommand[]): Shape => ({ shape: 'path', commands, ...ink });
  switch (tag) {
    case 'failure':
      return [{ shape: 'circle', x: middleX, y: middleY, r: height / 2 - 0.5, ...ink }];
    case 'wait':
      return [path(['M', middleX, y], ['L', right, bottom], ['L', x, bottom], ['Z'])];
    case 'moment':
      return [path(...starWay(box))];
    case 'decision':
      return [path(['M', middleX, y], ['L', right, middleY], ['L', middleX, bottom], ['L', x, middleY], ['Z'])];
    case 'pain':
      return [{ shape: 'rect', ...box, radius: 2, ...ink }];
    case 'staff-pain':
      return [{ shape: 'rect', x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5, radius: 2, ...ink }];
    case 'opportunity': {
      // A bulb: its glass and its base.
      const r = height * 0.41;
      const base = { x: middleX - r * 0.5, width: r, height: height - 2 * r };
      return [
        { shape: 'rect', ...base, y: bottom - base.height - 1, height: base.height + 1, radius: 1.5, ...ink },
        { shape: 'circle', x: middleX, y: y + r, r, ...ink },
      ];
    }
    case 'question':
      // A speech bubble.
      return [
        path(
          ['M', x + corner, y],
          ['H', right - corner],
          ['Q', right, y, right, y + corner],
          ['V', bottom - 3 - corner],
          ['Q', right, bottom - 3, right - corner, bottom - 3],
          ['H', x + 9],
          ['L', x + 4, bottom],
          ['V', bottom - 3],
          ['Q', x, bottom - 3, x, bottom - 3 - corner],
          ['V', y + corner],
          ['Q', x, y, x + corner, y],
          ['Z'],
        ),
      ];
    case 'policy':
      // A label with a point, as tied to what it rules.
      return [path(['M', x, middleY], ['L', x + 7, y + 1], ['H', right], ['V', bottom - 1], ['H', x + 7], ['Z'])];
    case 'metric': {
      // A gauge: a half disc on its base.
      const r = width / 2;
      const foot = bottom - 3;
      const k = 0.5523 * r;
      const top = Math.max(y, foot - r);
      return [
        path(
          ['M', x, foot],
          ['C', x, foot - k, middleX - k, top, middleX, top],
          ['C', middleX + k, top, right, foot - k, right, foot],
          ['V', bottom],
          ['H', x],
          ['Z'],
        ),
      ];
    }
    case 'note': {
      const fold = height * 0.3;
      return [
        path(['M', x, y], ['H', right - fold], ['L', right, y + fold], ['V', bottom], ['H', x], ['Z']),
        path(['M', right - fold, y], ['V', y + fold], ['H', right], ['Z']),
      ];
    }
  }
}

/** The shape of a mark with its letter. */
export function markShapes(tag: TagKind, shape: Box, letter: Tag['letter'], theme: Theme): Shape[] {
  const colours = theme.palette.tag[tag];
  const outlined = colours.border !== colours.fill;
  const ink: Ink = outlined ? { fill: colours.fill, stroke: colours.border, strokeWidth: 1.5 } : { fill: colours.fill };
  const shapes = outline(tag, shape, ink);
  addText(shapes, letter, theme, colours.letter);
  return shapes;
}

/** A tag; on a card, a text beside the letter stands on a small plate behind the shape. */
export function tagShapes({ tag, box, shape, letter, text, translation }: Tag, theme: Theme): Shape[] {
  const onPlate = text !== undefined && box.height === shape.height && text.weight === 700;
  const mark = markShapes(tag, shape, letter, theme);
  const shapes = onPlate ? [plateOf(tag, box, shape.width / 2, theme), ...mark] : mark;
  addText(shapes, text, theme);
  addText(shapes, translation, theme);
  return shapes;
}

/** The plate of a text beside a mark, which begins behind the mark. */
const plateOf = (tag: TagKind, box: Box, behind: number, { palette }: Theme): Shape => ({
  shape: 'rect',
  x: box.x + behind,
  y: box.y + 1.5,
  width: box.width - behind,
  height: box.height - 2.5,
  radius: corner,
  fill: palette.card,
  stroke: palette.tag[tag].border,
  strokeWidth: 1,
});
