import type { Box, Scene } from '../layout/scene.ts';
import { places } from './places.ts';

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
export function logoBox({ logo }: Dress): Box | undefined {
  if (!logo) return undefined;
  const scale = Math.min(1, most.width / logo.box.width, most.height / logo.box.height);
  const size = { width: logo.box.width * scale, height: logo.box.height * scale };
  return { x: left + width - size.width, y: top + (height - size.height) / 2, ...size };
}

/** The rule below the title. */
export const ruleBox: Box = { x: left, y: top + height, width, height: 2 };

/** How much of the title's width is its own. */
export const titleWidth = (dress: Dress): number => width - (logoBox(dress)?.width ?? -16) - 16;
