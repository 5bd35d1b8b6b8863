import {
  type Analysed,
  amountOf,
  analysed,
  codesOf,
  type FigureGroup,
  figureGroups,
  shownAmount,
} from '../analysis/figure-rows.ts';
import { figureTiles } from '../analysis/figure-tiles.ts';
import { pathTime } from '../analysis/path-time.ts';
import { contentsOf } from '../model/queries.ts';
import { say } from '../words/words.ts';
import { heading, type Tile, tiles } from './blocks.ts';
import { evidenceFlow } from './evidence.ts';
import type { Flow, Table } from './flow.ts';
import type { Making } from './making.ts';
import { columnsOf, type Row, said } from './row.ts';
import { body, sizes } from './style.ts';
import { timeFlow } from './time-path.ts';

const tilesARow = 4;

/** The figures of a blueprint as the analysis shows them: large ones first, the way in minutes, then all of them. */
export function figuresFlow(making: Making): Flow[] {
  const { document, blueprint, voice, colours } = making;
  const of = analysed(document, blueprint);
  const contents = contentsOf(document, blueprint);
  const path = pathTime(contents);
  const row = figureTiles(of, path, contents, voice.language).map(
    ({ name, ...tile }): Tile => ({ ...tile, name: voice.line(`figure.${name}`) }),
  );
  return [
    tiles(row.slice(0, tilesARow), 16, colours),
    tiles(row.slice(tilesARow), 12, colours),
    ...evidenceFlow(making),
    ...timeFlow(of, making),
    heading(voice.line('analysis.figures'), colours),
    allFigures(of, making),
  ];
}

function allFigures(of: Analysed, { voice, colours }: Making): Table {
  const bold = { weight: 700, size: sizes.small, fill: colours.muted } as const;
  const small = { size: sizes.small, fill: colours.muted };
  const heads = ['analysis.figures.figure', 'analysis.figures.value', 'analysis.figures.how'] as const;
  const groups = Object.keys(figureGroups) as FigureGroup[];
  return {
    flow: 'table',
    above: 8,
    name: 'figures',
    columns: columnsOf(body.left, body.width, [270, 110, undefined]),
    head: {
      ground: colours.band,
      cells: heads.map((word, at) => ({
        head: true,
        anchor: at === 1 ? 'end' : 'start',
        texts: said(voice.word(word), bold, colours.muted),
      })),
    },
    rows: groups.flatMap((group): Row[] => [
      {
        withNext: true,
        cells: [
          {
            head: true,
            span: 3,
            texts: said(voice.word(`analysis.group.${group}`), { weight: 700, fill: colours.text }, colours.muted),
          },
        ],
      },
      ...figureGroups[group].map((name): Row => {
        const [value, unit] = shownAmount(amountOf(of, name), name, voice.language);
        const codes = codesOf(of, name);
        return {
          cells: [
            { head: true, texts: said(voice.word(`figure.${name}`), { fill: colours.text }, colours.muted) },
            { anchor: 'end', texts: [{ text: `${value} ${unit}`.trim(), weight: 700, fill: colours.text }] },
            {
              texts: [
                ...(codes.length > 0 ? [{ text: codes.join(' · '), fill: colours.text }] : []),
                ...said(
                  voice.both((language) => say(language, `figure.${name}.how`)),
                  small,
                  colours.muted,
                ),
              ],
            },
          ],
        };
      }),
    ]),
    rule: colours.rule,
  };
}
