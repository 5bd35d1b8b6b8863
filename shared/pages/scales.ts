import { say } from '../words/words.ts';
import type { Table } from './flow.ts';
import type { Making } from './making.ts';
import { columnsOf, said } from './row.ts';
import { body, sizes } from './style.ts';

const ratings = ['severity', 'occurrence', 'detection'] as const;
const anchors = [1, 3, 5, 7, 9, 10] as const;

/** What the ratings of failure points mean, in the words of the method (`method.md` 3.3). */
export function scaleTable({ voice, colours }: Making): Table {
  const bold = { weight: 700, size: sizes.small, fill: colours.muted } as const;
  const small = { size: sizes.small, fill: colours.text };
  return {
    flow: 'table',
    above: 8,
    name: 'scales',
    columns: columnsOf(body.left, body.width, [130, ...anchors.map(() => undefined)]),
    head: {
      ground: colours.band,
      cells: [
        { head: true, texts: [] },
        ...anchors.map((anchor) => ({ head: true, texts: [{ ...bold, text: `${anchor}` }] })),
      ],
    },
    rows: ratings.map((rating) => ({
      cells: [
        {
          head: true,
          texts: said(
            voice.both(
              (language) => `${say(language, `analysis.register.${rating}`)} ${say(language, `inspector.${rating}`)}`,
            ),
            { ...small, weight: 700 },
            colours.muted,
          ),
        },
        ...anchors.map((anchor) => ({
          texts: said(voice.word(`inspector.${rating}.${anchor}`), small, colours.muted),
        })),
      ],
    })),
    rule: colours.rule,
  };
}
