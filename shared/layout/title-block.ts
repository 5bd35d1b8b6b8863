import type { Document } from '../model/document.ts';
import { project } from '../model/queries.ts';
import { contentsOfSheet } from './contents.ts';
import type { LayoutOptions, Tag, TitleBlock } from './scene.ts';
import { themes } from './themes.ts';
import { placeTitle } from './title.ts';

/** Room above and beside a title block, in px: as on the whole sheet. */
const margin = 32;

/**
 * The title block of a blueprint by itself, for a sheet of another width: a page that shows a part of it.
 * @param width between the margins
 * @param part what of the sheet it is, in large type below the title
 */
export function titleBlock(
  document: Document,
  { blueprint, language, theme }: Pick<LayoutOptions, 'blueprint' | 'language' | 'theme'>,
  width: number,
  part: string,
): { title: TitleBlock; tags: Tag[] } {
  const contents = contentsOfSheet(document, blueprint);
  const tongue = { language, main: project(document).language };
  return placeTitle(contents, { left: margin, top: margin, width }, tongue, themes[theme].metrics, part);
}
