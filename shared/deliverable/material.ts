import { slicedDocument } from '../analysis/sliced.ts';
import { documentFor, pagesFor } from '../audience/audience.ts';
import { documentOfRange } from '../audience/range.ts';
import type { PictureScale } from '../export/picture-size.ts';
import { journey } from '../layout/journey/journey.ts';
import { layout } from '../layout/layout.ts';
import type { Page } from '../layout/page.ts';
import { withPages } from '../layout/pages-below.ts';
import type { Scene } from '../layout/scene.ts';
import type { Deliverable } from '../model/deliverable.ts';
import { type Document, find } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { once } from '../model/once.ts';
import { project } from '../model/queries.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Shown } from '../model/translate.ts';
import { pagesOf } from '../pages/pages.ts';

/** What is to be made: a deliverable, or a picture for the clipboard, at the largest scale up to this that it takes. */
export type Wanted = Omit<Deliverable, 'picture'> & {
  readonly picture?: PictureScale | { readonly clipboard: number } | undefined;
};

/** What a writer works from. Nothing else of the project may leave in what it writes. */
export type Material = {
  readonly wanted: Wanted;
  /** What is left of the document once everything that is not wanted was taken out of it. */
  readonly document: Document;
  /** The language of texts that stand alone. */
  readonly language: Language;
  /** The day a file is dated: the blueprint's own, so that the same blueprint gives the same bytes, or today. */
  readonly date: Date;
  /** The sheet, and what goes with it; each is laid out when it is first asked for. */
  readonly sheet: () => Scene;
  readonly pages: () => readonly Page[];
  /** Both as one sheet: the pages below. */
  readonly scene: () => Scene;
  /** The same in another language than the one that is wanted, for a file that shows several. */
  readonly sceneIn: (shown: Shown) => Scene;
};

const dateOf = (document: Document, blueprint: string, today: string): Date =>
  new Date(`${find(document, 'blueprint', blueprint)?.date ?? today}T00:00:00Z`);

type Part = Pick<Wanted, 'blueprint' | 'audience' | 'range' | 'slice'>;

/** What of a document an audience gets of the part that is wanted. */
function partOf(whole: Document, { blueprint, audience = 'full', range }: Part, alone: boolean): Result<Document> {
  const seen = documentFor(audience, whole, alone ? blueprint : undefined);
  const part = range ? documentOfRange(seen, blueprint, range) : seen;
  return part ? ok(part) : fail({ code: 'export.nothingLeft' });
}

function sliceOf(part: Document, { blueprint, slice }: Part): Result<Document> {
  const left = slice ? slicedDocument(part, blueprint, slice) : part;
  return left ? ok(left) : fail({ code: 'export.noSlice' });
}

/**
 * What is left of a document without what is not wanted, or not for who gets it.
 * @param alone whether an audience that does not get all gets no other blueprint of the project
 * @returns `export.nothingLeft` where that is nothing, `export.noSlice` where no card begins the slice
 */
export function leftOf(whole: Document, wanted: Part, alone = true): Result<Document> {
  const part = partOf(whole, wanted, alone);
  return part.ok ? sliceOf(part.value, wanted) : part;
}

/**
 * Takes out of a document what is not wanted, and offers the rest.
 * @param today the day on which rules are asked, YYYY-MM-DD
 */
export function materialOf(whole: Document, wanted: Wanted, today: string): Result<Material> {
  const { blueprint, noteTexts = false, audience = 'full', language: shown } = wanted;
  const part = partOf(whole, wanted, true);
  if (!part.ok) return part;
  const left = sliceOf(part.value, wanted);
  if (!left.ok) return left;
  const document = left.value;
  const sheetIn = (spoken: Shown) => {
    const look = { blueprint, theme: 'light', language: spoken, branded: true } as const;
    return wanted.sheet === 'journey' ? journey(document, look) : layout(document, { ...look, noteTexts });
  };
  const kinds = (wanted.pages ?? []).filter((kind) => pagesFor(audience).includes(kind));
  // Rules and figures are about the blueprint, or the part of it that its reader gets, whatever slice of that is drawn.
  const pagesIn = (spoken: Shown) =>
    pagesOf(part.value, { blueprint, theme: 'light', language: spoken, kinds, today, whole });
  const [sheet, pages] = [once(() => sheetIn(shown)), once(() => pagesIn(shown))];
  const language = shown === 'both' ? project(document).language : shown;
  const scene = once(() => withPages(sheet(), pages()));
  const sceneIn = (spoken: Shown) => (spoken === shown ? scene() : withPages(sheetIn(spoken), pagesIn(spoken)));
  return ok({ wanted, document, language, date: dateOf(document, blueprint, today), sheet, pages, scene, sceneIn });
}
