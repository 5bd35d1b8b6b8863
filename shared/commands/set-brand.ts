import type { Asset } from '../model/asset.ts';
import type { Brand } from '../model/brand.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { languages } from '../model/languages.ts';
import type { Project } from '../model/project.ts';
import { project } from '../model/queries.ts';
import { writeText } from '../model/translate.ts';
import { adding, command, putting } from './command.ts';
import { sameAsset } from './picture.ts';

/** A brand as it is set, all at once: what is absent it has not. */
export type BrandSet = Pick<Brand, 'primary' | 'accent'> & {
  /** What was read of a file (`readPicture`), under a new id; or the logo as it is. */
  readonly logo?: Asset | undefined;
  readonly footer: { readonly [language in Language]: string };
};

/** The project in another brand; nothing is left of the one it had. */
function dressedIn(document: Document, { primary, accent, footer }: BrandSet, logo: string | undefined): Project {
  const { brand: _, ...own } = project(document);
  const colours = { ...(primary && { primary }), ...(accent && { accent }) };
  const brand: Brand = { ...(logo !== undefined && { logo }), ...colours };
  const bare: Project = { ...own, ...(Object.keys(brand).length > 0 && { brand }) };
  return languages.reduce(
    (dressed, language) => writeText(dressed, 'brand.footer', footer[language].trim(), language, own.language),
    bare,
  );
}

/** Sets how what leaves the project is dressed; a logo that nothing shows any more goes with it. */
export const setBrand = command<BrandSet>('command.setBrand', (document, set) => {
  const there = set.logo && (document.get(set.logo.id) ?? sameAsset(document, set.logo));
  const added = set.logo && !there ? adding(document, [set.logo]) : {};
  return { ...added, ...putting(document, [dressedIn(document, set, there?.id ?? set.logo?.id)]) };
});
