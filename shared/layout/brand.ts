import type { Asset } from '../model/asset.ts';
import type { Brand } from '../model/brand.ts';
import { type Document, find } from '../model/document.ts';
import { project } from '../model/queries.ts';
import { inkOn, readableOn } from './contrast.ts';
import type { Box, Foot, LayoutOptions, PhaseHead, PictureBox, Scene, TextBlock, TitleBlock } from './scene.ts';
import { heightOf, leading, type Spoken, setLines, spoken, spokenWord, type Tongue, wrapped } from './texts.ts';
import { themes } from './themes.ts';

/** How a sheet is dressed that leaves the project. */
export type Dress = {
  readonly brand: Brand;
  readonly logo: Asset | undefined;
  readonly footer: Spoken;
};

/** The most room of a logo in the head of the sheet, and what stays free beside and below it, in px. */
const logoMost = { width: 220, height: 52 };
const besideLogo = 24;
const belowLogo = 18;

const rule = { below: 8, height: 3 };
const foot = { above: 4, rule: 1.5, belowRule: 8, below: 24 };

/** The project's brand, where it is to be seen and has anything to show. */
export function dressOf(document: Document, options: LayoutOptions, tongue: Tongue): Dress | undefined {
  if (!options.branded) return undefined;
  const own = project(document);
  const { brand = {} } = own;
  const logo = brand.logo === undefined ? undefined : find(document, 'asset', brand.logo);
  const footer = spoken(own, 'brand.footer', brand.footer, tongue);
  return logo || brand.primary || brand.accent || footer[0] ? { brand, logo, footer } : undefined;
}

/** How large a logo is drawn: never larger than its pixels. */
function logoSize({ width, height }: Asset): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, logoMost.width / width, logoMost.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** How much of the head's width its texts leave to the logo. */
export const besideTitle = (dress: Dress | undefined): number =>
  dress?.logo ? logoSize(dress.logo).width + besideLogo : 0;

/** The head with its logo at the right end and the rule below it; its title in the brand's colour. */
export function dressedTitle(
  title: TitleBlock,
  width: number,
  dress: Dress | undefined,
  { theme }: LayoutOptions,
  tongue: Tongue,
): TitleBlock {
  if (!dress) return title;
  const { brand, logo } = dress;
  const { sheet } = themes[theme].palette;
  const size = logo && logoSize(logo);
  const box = { ...title.box, width, height: Math.max(title.box.height, size ? size.height + belowLogo : 0) };
  const [heading, ...others] = title.texts;
  const colour = brand.primary && readableOn(sheet, brand.primary);
  const ruled = brand.accent ?? brand.primary;
  const picture: PictureBox | undefined = logo && {
    box: { x: box.x + width - (size?.width ?? 0), y: box.y, width: size?.width ?? 0, height: size?.height ?? 0 },
    asset: logo,
    alt: spokenWord('brand.logo', { ...tongue, language: leading(tongue) })[0],
  };
  return {
    ...title,
    box,
    texts: heading && colour ? [{ ...heading, colour }, ...others] : title.texts,
    ...(picture && { logo: picture }),
    ...(ruled && { rule: { box: ruleBelow(box), colour: ruled } }),
  };
}

const ruleBelow = ({ x, y, width, height }: Box): Box => ({
  x,
  y: y + height + rule.below,
  width,
  height: rule.height,
});

const inked = (text: TextBlock, colour: string): TextBlock => ({ ...text, colour });

function dressedPhase(head: PhaseHead, fill: string): PhaseHead {
  const colour = inkOn(fill);
  const { text, translation } = head;
  return { ...head, fill, text: inked(text, colour), ...(translation && { translation: inked(translation, colour) }) };
}

/** A finished sheet with its phases in the brand's colour and its foot, for which it grows. */
export function dressed(scene: Scene, dress: Dress | undefined, margin: number, tongue: Tongue): Scene {
  if (!dress) return scene;
  const { brand } = dress;
  const phases = brand.primary ? scene.phases.map((head) => dressedPhase(head, brand.primary as string)) : scene.phases;
  const under = footOf(scene, dress, margin, tongue);
  if (!under) return { ...scene, phases };
  const height = Math.ceil(under.box.y + under.box.height + foot.below);
  return { ...scene, phases, foot: under, size: { ...scene.size, height } };
}

function footOf(scene: Scene, { brand, footer }: Dress, margin: number, tongue: Tongue): Foot | undefined {
  if (footer[0] === '') return undefined;
  const { metrics, palette } = themes[scene.theme];
  const { smallSize: size, lineHeight } = metrics;
  const [x, width] = [margin, scene.size.width - 2 * margin];
  const top = scene.size.height - margin + foot.above;
  let y = top + foot.rule + foot.belowRule;
  const said = tongue.language === 'both' ? footer : [footer[0]];
  const texts = said.flatMap((text): TextBlock[] => {
    const lines = wrapped(text ?? '', { width, size, weight: 400 });
    if (lines.lines.length === 0) return [];
    const block = setLines(lines, { x, y }, { size, weight: 400, lineHeight, ink: 'muted' });
    y += heightOf(lines.lines.length, size, lineHeight);
    return [block];
  });
  const colour = brand.accent ?? brand.primary ?? palette.grid;
  return {
    kind: 'foot',
    box: { x, y: top, width, height: y - top },
    rule: { box: { x, y: top, width, height: foot.rule }, colour },
    texts,
  };
}
