import type { PathCommand, Shape } from '#shared/layout/shape.ts';
import { urlOf } from '../pictures/encoded.ts';

type Props = { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number };

/** A small picture of shapes that the sheet draws too. */
export function ShapesSvg({ shapes, width, height }: Props) {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <DrawnShapes shapes={shapes} />
    </svg>
  );
}

/** The shapes themselves, for an SVG that has more in it. */
export const DrawnShapes = ({ shapes }: { readonly shapes: readonly Shape[] }) =>
  shapes.map((shape, layer) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: shapes are told apart by their layer alone.
    <Drawn key={layer} shape={shape} />
  ));

function Drawn({ shape }: { readonly shape: Shape }) {
  if (shape.shape === 'text') {
    const { lines, size, weight, anchor, fill } = shape;
    return lines.map(({ text, x, y }) => (
      <text key={y} x={x} y={y} fontSize={size} fontWeight={weight} textAnchor={anchor} fill={fill}>
        {text}
      </text>
    ));
  }
  if (shape.shape === 'image') {
    const { x, y, width, height, asset } = shape;
    return <image x={x} y={y} width={width} height={height} href={urlOf(asset)} preserveAspectRatio="none" />;
  }
  const { fill = 'none', stroke, strokeWidth, dash, dashOffset } = shape;
  const ink = { fill, stroke, strokeWidth, strokeDasharray: dash?.join(' '), strokeDashoffset: dashOffset };
  switch (shape.shape) {
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.radius} {...ink} />;
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.r} {...ink} />;
    case 'path':
      return <path d={shape.commands.map(written).join(' ')} {...ink} />;
  }
}

const written = ([name, ...numbers]: PathCommand): string => `${name}${numbers.join(' ')}`;
