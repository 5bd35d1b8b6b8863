import type { Shape } from '../../layout/shape.ts';

/** How bright a part of a colour is, 0 to 1. @see WCAG 2.2, relative luminance */
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

/**
 * The grey that is as bright as a colour (`#rrggbb`): two colours differ in grey as much as their contrast is, which all
 * texts and lines were chosen by. What else colours say is said by shapes, letters, dashes and patterns too.
 */
export function greyOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  const light = encoded(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const part = Math.round(Math.min(1, Math.max(0, light)) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}

/** A shape in greys; pictures are left to who has their pixels. */
export function inGrey<S extends Shape>(shape: S): S {
  if (shape.shape === 'image') return shape;
  if (shape.shape === 'text') return { ...shape, fill: greyOf(shape.fill) };
  const { fill, stroke } = shape;
  return { ...shape, ...(fill && { fill: greyOf(fill) }), ...(stroke && { stroke: greyOf(stroke) }) };
}
