import type { ConnectorLine, Point } from '#shared/layout/scene.ts';
import type { Theme } from '#shared/layout/theme.ts';
import { type Drawing, identity, type Named } from './drawing.ts';
import { outline } from './paint.ts';

/** A shape and the site of it where a connector ends. */
export type End = { readonly shape: number; readonly site: number };

/** The most stretches that a bent connector of the format has. */
const mostStretches = 5;
/** Below this width or height bends cannot be said, being shares of it. One point, as the format's own programs take. */
const leastExtent = 12_700;

/** A way without points that lie on a line between their neighbours. */
function bendsOf(points: readonly Point[]): Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/** A way of at most so many stretches as the format knows: what winds more keeps its first and last bends. */
function simplified(points: readonly Point[]): Point[] {
  const way = bendsOf(points);
  if (way.length - 1 <= mostStretches) return way;
  const [a, b, c] = way as [Point, Point, Point];
  const [y, z] = way.slice(-2) as [Point, Point];
  const level = a.y === b.y;
  const between =
    level !== (y.y === z.y)
      ? [level ? { x: b.x, y: y.y } : { x: y.x, y: b.y }]
      : level
        ? [
            { x: b.x, y: c.y },
            { x: y.x, y: c.y },
          ]
        : [
            { x: c.x, y: b.y },
            { x: c.x, y: y.y },
          ];
  return bendsOf([a, b, ...between, y, z]);
}

const heads = {
  triggers: ['', 'triangle'],
  agreement: ['triangle', 'triangle'],
  information: ['', 'triangle'],
  loop: ['oval', 'triangle'],
} as const;

function endsOf(style: ConnectorLine['style']): string {
  const [start, end] = heads[style];
  const head = start === '' ? '' : `<a:headEnd type="${start}" w="med" len="med"/>`;
  return `${head}<a:tailEnd type="${end}" w="med" len="med"/>`;
}

/** The geometry of a way: the box it is drawn in, turned and mirrored so that it begins at its upper left, and its bends. */
function geometryOf(points: readonly Point[], { frame }: Drawing): string {
  const way = simplified(points).map(({ x, y }) => ({ x: frame.x(x), y: frame.y(y) }));
  const start = way[0] as Point;
  const end = way.at(-1) as Point;
  const stretches = way.length - 1;
  const [across, down] = [end.x - start.x, end.y - start.y];
  const upright = way[1]?.x === start.x && stretches > 1;
  const [along, aside] = upright ? [down, across] : [across, down];
  const bent = stretches > 1;
  const [width, height] = [along, aside].map((extent) => Math.max(bent ? leastExtent : 0, Math.abs(extent))) as [
    number,
    number,
  ];
  const sign = (extent: number) => (extent < 0 ? -1 : 1);
  const adjusts = way.slice(1, -1).flatMap((point, at) => {
    if (at === stretches - 2) return [];
    const even = at % 2 === 0;
    const [from, to] = even !== upright ? [start.x, point.x] : [start.y, point.y];
    const share = ((to - from) * sign(even ? along : aside)) / (even ? width : height);
    return [`<a:gd name="adj${at + 1}" fmla="val ${Math.round(share * 100_000)}"/>`];
  });
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const turned = upright ? ' rot="5400000"' : '';
  const flipH = along < 0 ? ' flipH="1"' : '';
  const flipV = (upright ? aside >= 0 : aside < 0) ? ' flipV="1"' : '';
  const off = `<a:off x="${Math.round(middle.x - width / 2)}" y="${Math.round(middle.y - height / 2)}"/>`;
  const name = bent ? `bentConnector${stretches}` : 'straightConnector1';
  return `<a:xfrm${turned}${flipH}${flipV}>${off}<a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="${name}"><a:avLst>${adjusts.join('')}</a:avLst></a:prstGeom>`;
}

/** A connector that keeps to its two shapes when they are moved. */
export function connector(
  { points, style }: Pick<ConnectorLine, 'points' | 'style'>,
  [from, to]: readonly [End, End],
  named: Named,
  theme: Theme,
  drawing: Drawing,
): string {
  const { connector: stroke } = theme.palette;
  const ink = { stroke, strokeWidth: theme.metrics.stroke, ...(style === 'information' && { dash: [5, 4] }) };
  const ends = `<a:stCxn id="${from.shape}" idx="${from.site}"/><a:endCxn id="${to.shape}" idx="${to.site}"/>`;
  return `<p:cxnSp><p:nvCxnSpPr>${identity(drawing.id(), named)}<p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${geometryOf(points, drawing)}${outline(ink, drawing.frame, endsOf(style))}</p:spPr></p:cxnSp>`;
}
