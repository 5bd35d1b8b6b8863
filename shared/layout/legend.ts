import { type CardColour, cardColours } from '../model/card.ts';
import type { Connector } from '../model/connector.ts';
import { connectorKinds } from '../model/connector.ts';
import { laneRoles } from '../model/lane.ts';
import type { Box, DividingLine, EmotionCurve, LaneBand, LegendEntry, LegendSample, TagKind } from './scene.ts';
import { letterIn, shapeWidth, tagLetters } from './tags.ts';
import { heightOf, onOneLine, setLines, spokenWord, type Tongue, wrapped } from './texts.ts';
import type { Metrics } from './theme.ts';

const sampleWidth = 30;
const besideSample = 8;
const betweenEntries = 24;
const betweenRows = 10;

/** What occurs on the sheet and is to be explained. */
type Occurring = {
  readonly tags: ReadonlySet<TagKind>;
  readonly connectors: ReadonlySet<Connector['kind']>;
  readonly lines: readonly DividingLine[];
  readonly lanes: readonly Pick<LaneBand, 'role'>[];
  readonly curves: readonly EmotionCurve[];
  readonly alternative: boolean;
  readonly colours: ReadonlySet<CardColour>;
};

type Entry = { readonly name: string; readonly sample: (box: Box) => LegendSample };

/** The legend: one entry for each kind of thing that occurs, in rows as wide as the sheet. */
export function placeLegend(
  occurring: Occurring,
  at: { left: number; top: number; width: number },
  tongue: Tongue,
  metrics: Metrics,
): { entries: LegendEntry[]; bottom: number } {
  const rowHeight = Math.max(metrics.tagSize, heightOf(1, metrics.smallSize, metrics.lineHeight));
  let x = at.left;
  let y = at.top;
  const entries = entriesOf(occurring, tongue, metrics).map(({ name, sample }): LegendEntry => {
    const text = wrapped(name, { width: Number.POSITIVE_INFINITY, size: metrics.smallSize, weight: 400 });
    const width = Math.ceil(sampleWidth + besideSample + (text.widths[0] ?? 0));
    if (x > at.left && x + width > at.left + at.width) {
      x = at.left;
      y += rowHeight + betweenRows;
    }
    const box = { x, y, width, height: rowHeight };
    x += width + betweenEntries;
    const top = y + (rowHeight - heightOf(1, metrics.smallSize, metrics.lineHeight)) / 2;
    return {
      kind: 'legend',
      box,
      sample: sample({ x: box.x, y, width: sampleWidth, height: rowHeight }),
      text: setLines(
        text,
        { x: box.x + sampleWidth + besideSample, y: top },
        { size: metrics.smallSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'text' },
      ),
    };
  });
  return { entries, bottom: entries.length > 0 ? y + rowHeight : at.top };
}

function entriesOf(occurring: Occurring, tongue: Tongue, metrics: Metrics): Entry[] {
  const roles = new Set(occurring.lanes.map((lane) => lane.role));
  const { tags, connectors: styles } = occurring;
  const middle = (box: Box) => box.y + box.height / 2;
  return [
    ...laneRoles
      .filter((role) => roles.has(role))
      .map(
        (role): Entry => ({
          name: onOneLine(spokenWord(`role.${role}`, tongue)),
          sample: (box) => ({ of: 'lane', role, box: { x: box.x + 5, y: middle(box) - 7, width: 20, height: 14 } }),
        }),
      ),
    ...occurring.lines.map(
      ({ line }): Entry => ({
        name: onOneLine(spokenWord(`line.${line}`, tongue)),
        sample: (box) => ({
          of: 'line',
          line,
          from: { x: box.x, y: middle(box) },
          to: { x: box.x + box.width, y: middle(box) },
        }),
      }),
    ),
    ...connectorKinds
      .filter((style) => styles.has(style))
      .map(
        (style): Entry => ({
          name: onOneLine(spokenWord(`connector.${style}`, tongue)),
          sample: (box) => ({
            of: 'connector',
            style,
            from: { x: box.x, y: middle(box) },
            to: { x: box.x + box.width, y: middle(box) },
          }),
        }),
      ),
    ...(['customer', 'staff'] as const)
      .filter((who) => occurring.curves.some((curve) => curve.who === who))
      .map(
        (who): Entry => ({
          name: onOneLine(spokenWord(`sheet.curve.${who}`, tongue)),
          sample: (box) => ({
            of: 'curve',
            who,
            from: { x: box.x, y: middle(box) },
            to: { x: box.x + box.width, y: middle(box) },
          }),
        }),
      ),
    ...(occurring.alternative
      ? [
          {
            name: onOneLine(spokenWord('sheet.alternative', tongue)),
            sample: (box: Box): LegendSample => ({
              of: 'alternative',
              box: { x: box.x + 3, y: middle(box) - 7, width: 24, height: 14 },
            }),
          },
        ]
      : []),
    ...cardColours
      .filter((colour) => occurring.colours.has(colour))
      .map(
        (colour): Entry => ({
          name: onOneLine(spokenWord(`colour.${colour}`, tongue)),
          sample: (box) => ({ of: 'colour', colour, box: { x: box.x + 1, y: box.y, width: 28, height: box.height } }),
        }),
      ),
    ...(Object.keys(tagLetters) as TagKind[])
      .filter((tag) => tags.has(tag))
      .map(
        (tag): Entry => ({
          name: onOneLine(spokenWord(`tag.${tag}`, tongue)),
          sample: (box) => {
            const x = box.x + (box.width - shapeWidth(tag, metrics)) / 2;
            const y = middle(box) - metrics.tagSize / 2;
            const shape = { x, y, width: shapeWidth(tag, metrics), height: metrics.tagSize };
            return { of: 'tag', tag, shape, letter: letterIn(tag, x, y, metrics) };
          },
        }),
      ),
  ];
}
