import type { Shape } from '../layout/shape.ts';
import { gradeShapes } from '../layout/shapes/grades.ts';
import { gradeShares } from '../model/grades.ts';
import { contentsOf } from '../model/queries.ts';
import { numeral } from '../words/numerals.ts';
import { heading, linesOf, paragraph, textAt } from './blocks.ts';
import type { Flow } from './flow.ts';
import type { Making } from './making.ts';
import { body, sizes } from './style.ts';

const barHeight = 22;
const swatch = 12;

/** On what the cards rest, as shares of one bar: how much of the blueprint somebody has seen, and how much is a guess. */
export function evidenceFlow({ document, blueprint, voice, colours, palette }: Making): Flow[] {
  const { cards } = contentsOf(document, blueprint);
  const shares = gradeShares(cards);
  const title = heading(voice.line('sheet.evidence'), colours);
  const muted = { size: sizes.small, fill: colours.muted };
  if (shares.length === 0) return [title, paragraph(voice.line('pages.evidence.none'), 4, 'P', muted)];
  const width = body.width / shares.length;
  const bold = { size: sizes.text, weight: 700, fill: colours.text } as const;
  return [
    title,
    {
      flow: 'block',
      above: 8,
      height: barHeight + 8 + 32,
      parts: (top) => {
        let x = body.left;
        const bar = shares.flatMap((share): Shape[] => {
          const box = { x, y: top, width: (body.width * share.count) / cards.length, height: barHeight };
          x += box.width;
          return gradeShapes(share.grade, box, palette);
        });
        const texts = shares.flatMap(({ grade, percent, count }, at) => {
          const left = body.left + at * width;
          const name = grade === 'unsaid' ? 'sheet.evidence.unsaid' : (`inspector.grade.${grade}` as const);
          const text = voice.line('sheet.evidence.share', {
            grade: voice.line(name),
            percent: numeral(voice.language, percent),
          });
          const room = width - swatch - 12;
          const y = top + barHeight + 8;
          return [
            { part: 'art', shapes: gradeShapes(grade, { x: left, y: y + 2, width: swatch, height: swatch }, palette) },
            { part: 'text', as: 'P', text: textAt(linesOf(text, room, bold), left + swatch + 6, y, bold) },
            {
              part: 'text',
              as: 'P',
              text: textAt(
                linesOf(voice.line('pages.evidence.count', { count }), room, muted),
                left + swatch + 6,
                y + 15,
                muted,
              ),
            },
          ] as const;
        });
        return [{ part: 'art', shapes: bar }, ...texts];
      },
    },
  ];
}
