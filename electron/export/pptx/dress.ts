import { type Dress, logoBox, ruleBox } from '#shared/slides/dress.ts';
import { type Drawing, picture, shape } from './drawing.ts';
import { preset } from './geometry.ts';

/** Logo and rule, behind everything else of a slide; where no title is seen, what goes on stands in the place of the rule. */
export function dressShapes(
  dress: Dress,
  { titleUnseen }: { readonly titleUnseen: boolean },
  drawing: Drawing,
): string {
  const box = logoBox(dress);
  const { logo } = dress;
  const ruleColour = titleUnseen ? undefined : dress.ruleColour;
  return [
    ruleColour ? shape({ name: '—', box: ruleBox, geometry: preset('rect'), ink: { fill: ruleColour } }, drawing) : '',
    logo && box
      ? picture(
          { name: logo.alt, description: logo.alt },
          box,
          drawing.picture(logo.asset),
          { geometry: preset('rect') },
          drawing,
        )
      : '',
  ].join('');
}
