import type { Document } from '../model/document.ts';
import { project } from '../model/queries.ts';
import { besideTitle, dressed, dressedTitle, dressOf } from './brand.ts';
import { contentsOfSheet } from './contents.ts';
import { withNoteTexts } from './note-list.ts';
import type { LayoutOptions, Scene, Tag, TitleBlock } from './scene.ts';
import { themes } from './themes.ts';
import { placeTitle } from './title.ts';

/** Room around a sheet, in px: as on the whole one. */
const margin = 32;

type Look = Pick<LayoutOptions, 'blueprint' | 'language' | 'theme'>;

/** What leaves wears the project's brand. */
const branded = (look: Look) => ({ ...look, branded: true });

/**
 * The title block of a blueprint by itself, for a sheet of another width: a page that shows a part of it.
 * @param width between the margins
 * @param part what of the sheet it is, in large type below the title
 */
export function titleBlock(
  document: Document,
  look: Look,
  width: number,
  part: string,
): { title: TitleBlock; tags: Tag[] } {
  const contents = contentsOfSheet(document, look.blueprint);
  const tongue = { language: look.language, main: project(document).language };
  const dress = dressOf(document, branded(look), tongue);
  const place = { left: margin, top: margin, width: width - besideTitle(dress) };
  const { title, tags } = placeTitle(contents, place, tongue, themes[look.theme].metrics, part);
  return { title: dressedTitle(title, width, dress, branded(look), tongue), tags };
}

/** A part of a sheet with what stands at the end of each: the texts of its notes, where they are wanted, and the foot. */
export function withEnd(part: Scene, document: Document, look: Look, noteTexts: boolean): Scene {
  const tongue = { language: look.language, main: project(document).language };
  const noted = noteTexts ? withNoteTexts(part, document, tongue) : part;
  return dressed(noted, dressOf(document, branded(look), tongue), margin, tongue);
}
