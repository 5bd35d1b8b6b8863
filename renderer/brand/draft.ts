import type { BrandSet } from '#shared/commands/set-brand.ts';
import type { Asset } from '#shared/model/asset.ts';
import { type BrandKit, colourSchema, mostLogo } from '#shared/model/brand.ts';
import { type Document, find } from '#shared/model/document.ts';
import { languages } from '#shared/model/languages.ts';
import { project } from '#shared/model/queries.ts';

/** A brand while it is being chosen. Colours are as they were typed; '' is none. */
export type Draft = {
  readonly logo: Asset | undefined;
  readonly primary: string;
  readonly accent: string;
  readonly footer: BrandSet['footer'];
};

/** The brand that a project has. */
export function draftOf(document: Document): Draft {
  const { language, brand = {}, translations } = project(document);
  const other = translations?.['brand.footer'] ?? '';
  const own = brand.footer ?? '';
  return {
    logo: brand.logo === undefined ? undefined : find(document, 'asset', brand.logo),
    primary: brand.primary ?? '',
    accent: brand.accent ?? '',
    footer: language === 'en' ? { en: own, zh: other } : { en: other, zh: own },
  };
}

/** A colour as it is kept; undefined where there is none or what was typed is none. */
export function colourOf(typed: string): string | undefined {
  const code = typed.trim().toLowerCase();
  return colourSchema.safeParse(code.startsWith('#') ? code : `#${code}`).data;
}

export const isColour = (typed: string): boolean => typed.trim() === '' || colourOf(typed) !== undefined;

/** The brand that is set when a draft is taken; colours that are none yet are left out. */
export const setOf = ({ logo, primary, accent, footer }: Draft): BrandSet => {
  const colours = { primary: colourOf(primary), accent: colourOf(accent) };
  return {
    logo,
    footer,
    ...(colours.primary && { primary: colours.primary }),
    ...(colours.accent && { accent: colours.accent }),
  };
};

/** The draft by itself, for any project. @returns undefined where its logo is too large to be kept with others */
export function kitOf(draft: Draft): BrandKit | undefined {
  const { logo, footer, primary, accent } = setOf(draft);
  if (logo && logo.data.length > mostLogo) return undefined;
  const said = Object.fromEntries(languages.flatMap((each) => (footer[each] ? [[each, footer[each]]] : [])));
  return {
    ...(logo && { logo: logoOf(logo) }),
    ...(primary && { primary }),
    ...(accent && { accent }),
    ...(Object.keys(said).length > 0 && { footer: said }),
  };
}

const logoOf = ({ id: _, type: __, translations: ___, ...logo }: Asset): NonNullable<BrandKit['logo']> => logo;

/** @param id for the logo, which comes to the project as a picture of its own */
export const draftFrom = ({ logo, primary = '', accent = '', footer = {} }: BrandKit, id: string): Draft => ({
  logo: logo && { ...logo, id, type: 'asset' },
  primary,
  accent,
  footer: { en: footer.en ?? '', zh: footer.zh ?? '' },
});
