import { advance } from '../layout/text/measure.ts';
import type { Cell } from './row.ts';
import type { PageColours } from './style.ts';

/** How loud a chip is: filled, tinted in a border, or a border alone. Printed in grey they still differ. */
export type Chip = 'full' | 'tinted' | 'outlined';

const size = 10;
const room = 6;
const height = 16;

/** A word in a small box of its own. */
export function chip(text: string, look: Chip, colours: PageColours): Cell {
  const inks = {
    full: { fill: colours.bad, stroke: colours.bad, text: colours.onMark },
    tinted: { fill: colours.doubtGround, stroke: colours.doubt, text: colours.text },
    outlined: { fill: colours.sheet, stroke: colours.rule, text: colours.text },
  };
  const ink = inks[look];
  const width = advance(text, size, 700) + 2 * room;
  return {
    indent: room,
    texts: [{ text, size, weight: 700, fill: ink.text }],
    art: ({ x, y, line }) => [
      {
        shape: 'rect',
        x,
        y: y + (line - height) / 2,
        width,
        height,
        radius: 3,
        fill: ink.fill,
        stroke: ink.stroke,
        strokeWidth: 1,
      },
    ],
  };
}
