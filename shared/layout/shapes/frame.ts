import type { LineKind } from '../../model/lane.ts';
import { accentWidth } from '../lane-heads.ts';
import type {
  Box,
  DividingLine,
  Foot,
  LaneBand,
  PhaseHead,
  Point,
  Rule,
  StandInBox,
  StepHead,
  TitleBlock,
} from '../scene.ts';
import type { PathCommand, Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { gradeShapes } from './grades.ts';
import { textShapes } from './text.ts';

const ruleShape = ({ box, colour }: Rule): Shape => ({ shape: 'rect', ...box, fill: colour });

export const titleShapes = ({ texts, grades = [], logo, rule }: TitleBlock, theme: Theme): Shape[] => [
  ...(rule ? [ruleShape(rule)] : []),
  ...(logo ? [{ shape: 'image' as const, ...logo.box, radius: 0, asset: logo.asset, alt: logo.alt }] : []),
  ...texts.flatMap((text) => textShapes(text, theme)),
  ...grades.flatMap(({ grade, box }) => gradeShapes(grade, box, theme.palette)),
];

export const footShapes = ({ rule, texts }: Foot, theme: Theme): Shape[] => [
  ruleShape(rule),
  ...texts.flatMap((text) => textShapes(text, theme)),
];

/** Phases stand apart by a hair of the sheet's colour. */
const betweenPhases = 2;

export function phaseShapes({ box, collapsed, fill, text, translation }: PhaseHead, theme: Theme): Shape[] {
  return [
    ...(collapsed ? foldShapes(collapsed, theme) : []),
    { shape: 'rect', ...box, width: Math.max(0, box.width - betweenPhases), fill: fill ?? theme.palette.head },
    ...textShapes(text, theme),
    ...textShapes(translation, theme),
  ];
}

/** A band over all lanes, with lines along it like the edges of folded sheets. */
function foldShapes({ x, y, width, height }: Box, theme: Theme): Shape[] {
  const { head, grid } = theme.palette;
  const folds = [0.3, 0.5, 0.7].map((part) => Math.round(x + width * part) + 0.5);
  return [
    { shape: 'rect', x, y, width: Math.max(0, width - betweenPhases), height, fill: head },
    {
      shape: 'path',
      commands: folds.flatMap((at): PathCommand[] => [
        ['M', at, y + 8],
        ['V', y + height - 8],
      ]),
      stroke: grid,
      strokeWidth: 1,
    },
  ];
}

/** A card seen from the side: as wide as its column, in its lane's colours. */
export function standInShapes({ box, role, text }: StandInBox, theme: Theme): Shape[] {
  const { tint, accent } = theme.palette.lane[role];
  const outline = { stroke: accent, strokeWidth: 1 } as const;
  return [{ shape: 'rect', ...box, radius: 6, fill: tint, ...outline }, ...textShapes(text, theme)];
}

export function stepShapes({ box, text, translation }: StepHead, theme: Theme): Shape[] {
  const right = box.x + box.width;
  return [
    {
      shape: 'path',
      commands: [
        ['M', right, box.y],
        ['V', box.y + box.height],
      ],
      stroke: theme.palette.grid,
      strokeWidth: 1,
      dash: [2, 3],
    },
    ...textShapes(text, theme),
    ...textShapes(translation, theme),
  ];
}

export function laneShapes({ box, head, role, text, translation }: LaneBand, theme: Theme): Shape[] {
  const { tint, accent } = theme.palette.lane[role];
  const { laneHead, grid } = theme.palette;
  return [
    { shape: 'rect', ...box, x: head.x + head.width, width: box.width - head.width, fill: tint },
    { shape: 'rect', ...head, fill: laneHead },
    { shape: 'rect', ...head, width: accentWidth, fill: accent },
    {
      shape: 'path',
      commands: [
        ['M', head.x + head.width, head.y],
        ['V', head.y + head.height],
      ],
      stroke: grid,
      strokeWidth: 1,
    },
    {
      shape: 'path',
      // Whole within the lane: the next one is drawn over what lies beyond it.
      commands: [
        ['M', box.x, box.y + box.height - 0.5],
        ['H', box.x + box.width],
      ],
      stroke: grid,
      strokeWidth: 1,
    },
    ...textShapes(text, theme),
    ...textShapes(translation, theme),
  ];
}

const dashes: { readonly [kind in LineKind]: readonly number[] | undefined } = {
  interaction: undefined,
  visibility: [6, 4],
  internal: [2, 3],
};

export function dividingLine(kind: LineKind, from: Point, to: Point, theme: Theme): Shape {
  const dash = dashes[kind];
  return {
    shape: 'path',
    commands: [
      ['M', from.x, from.y],
      ['H', to.x],
    ],
    stroke: theme.palette.line[kind],
    strokeWidth: theme.metrics.stroke + 0.5,
    ...(dash ? { dash } : {}),
  };
}

export function lineShapes({ line, from, to, label, labelBox }: DividingLine, theme: Theme): Shape[] {
  return [
    dividingLine(line, from, to, theme),
    { shape: 'rect', ...labelBox, fill: theme.palette.laneHead },
    ...textShapes(label, theme),
  ];
}
