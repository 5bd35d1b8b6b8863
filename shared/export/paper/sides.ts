import { type Paper, paperSides } from '../../model/paper.ts';
import { pointsPerMm, type Size } from './lengths.ts';

/** A page lying across, and the same standing up. */
const turns = ({ width, height }: Size) => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return { landscape: { width: long, height: short }, portrait: { width: short, height: long } };
};

/**
 * The ways a paper may lie, in points, the one to be preferred where they do as well first. A size of one's own lies as it
 * was given unless it is turned; a page as large as the sheet (`fit`) has no sides of its own: undefined.
 */
export function sidesOf({ size = 'fit', orientation = 'auto' }: Paper): readonly Size[] | undefined {
  if (size === 'fit') return undefined;
  const own = typeof size === 'object';
  const [first, second] = own ? [size.width, size.height] : paperSides[size];
  const given = { width: first * pointsPerMm, height: second * pointsPerMm };
  if (orientation !== 'auto') return [turns(given)[orientation]];
  return own ? [given] : [turns(given).landscape, turns(given).portrait];
}
