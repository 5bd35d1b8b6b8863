import type { Box, Scene } from '#shared/layout/scene.ts';
import { places } from '#shared/slides/places.ts';
import { type Drawing, picture, shape } from './drawing.ts';
import { preset } from './geometry.ts';

/** What every slide shows of the project's brand. */
export type Dress = {
  /** `#rrggbb`, of titles and of the rule below them. */
  readonly titleColour?: string;
  readonly ruleColour?: string;
  readonly logo?: Scene['title']['logo'];
  /** What stands at the foot before the blueprint's title. */
  readonly footer: string;
};

const [left, top, width, height] = places.title;
const most = { width: 200, height: 38 };

/** As the sheet wears it. */
export function dressOf({ title, foot }: Scene): Dress {
  const titleColour = title.texts[0]?.colour;
  return {
    ...(titleColour && { titleColour }),
    ...(title.rule && { ruleColour: title.rule.colour }),
    ...(title.logo && { logo: title.logo }),
    footer: (foot?.texts ?? []).map(({ lines }) => lines.map(({ text }) => text).join(' ')).join(' · '),
  };
}

/** The logo at the right end of the title, in px of the slide. */
function logoBox({ logo }: Dress): Box | undefined {
  if (!logo) return undefined;
  const scale = Math.min(1, most.width / logo.box.width, most.height / logo.box.height);
  const size = { width: logo.box.width * scale, height: logo.box.height * scale };
  return { x: left + width - size.width, y: top + (height - size.height) / 2, ...size };
}

/** How much of the title's width is its own. */
export const titleWidth = (dress: Dress): number => width - (logoBox(dress)?.width ?? -16) - 16;

/** Logo and rule, behind everything else of a slide; where no title is seen, what goes on stands in the place of the rule. */
export function dressShapes(
  dress: Dress,
  { titleUnseen }: { readonly titleUnseen: boolean },
  drawing: Drawing,
): string {
  const box = logoBox(dress);
  const { logo } = dress;
  const ruleColour = titleUnseen ? undefined : dress.ruleColour;
  const rule = { x: left, y: top + height, width, height: 2 };
  return [
    ruleColour ? shape({ name: '—', box: rule, geometry: preset('rect'), ink: { fill: ruleColour } }, drawing) : '',
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
