import type { LayoutOptions, Scene, Tag, TitleBlock } from '../../layout/scene.ts';
import { leading, onOneLine, spoken, type Tongue } from '../../layout/texts.ts';
import { titleBlock, withEnd } from '../../layout/title-block.ts';
import { type Document, get } from '../../model/document.ts';
import type { Language } from '../../model/fields.ts';
import { project } from '../../model/queries.ts';

/** What running lines say of a sheet, each on one line, empty where it is not known. */
export type PaperFacts = {
  readonly language: Language;
  readonly title: string;
  readonly project: string;
  readonly version: string;
  readonly date: string;
};

/** A sheet that is to stand on paper. */
export type PaperSheet = {
  readonly scene: Scene;
  readonly facts: PaperFacts;
  /** Its title block in another width, saying which part of it is shown. */
  readonly titled: (width: number, part: string) => { readonly title: TitleBlock; readonly tags: readonly Tag[] };
  /** A part of it with what stands at its end: the texts of its notes, where the whole has them, and the brand's foot. */
  readonly ended: (part: Scene) => Scene;
};

/** @param scene a sheet of the blueprint, laid out as `look` says */
export function paperSheet(
  scene: Scene,
  document: Document,
  look: Pick<LayoutOptions, 'blueprint' | 'language' | 'theme'>,
): PaperSheet {
  const blueprint = get(document, 'blueprint', look.blueprint);
  const own = project(document);
  const tongue: Tongue = { language: look.language, main: own.language };
  const line = (text: Parameters<typeof onOneLine>[0]) => onOneLine(text).replace(/\s+/g, ' ').trim();
  const title = line(spoken(blueprint, 'title', blueprint.title, tongue));
  const within = line(spoken(own, 'title', own.title, tongue));
  return {
    scene,
    facts: {
      language: leading(tongue),
      title,
      project: within === title ? '' : within,
      version: line(spoken(blueprint, 'version', blueprint.version, tongue)),
      date: blueprint.date ?? '',
    },
    titled: (width, part) => titleBlock(document, look, width, part),
    ended: (part) => withEnd(part, document, look, scene.notes !== undefined),
  };
}
