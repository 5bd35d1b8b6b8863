import { slicedDocument } from '#shared/analysis/sliced.ts';
import { documentFor, pagesFor } from '#shared/audience/audience.ts';
import { documentOfRange } from '#shared/audience/range.ts';
import { type MissingCharacters, missingIn } from '#shared/export/missing-characters.ts';
import type { PictureScale, PictureSize } from '#shared/export/picture-size.ts';
import { journey } from '#shared/layout/journey/journey.ts';
import { layout } from '#shared/layout/layout.ts';
import type { Page } from '#shared/layout/page.ts';
import { withPages } from '#shared/layout/pages-below.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { dayOf } from '#shared/model/day.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { project } from '#shared/model/queries.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { pagesOf } from '#shared/pages/pages.ts';

/** What is to be made: a deliverable, or a picture for the clipboard, at the largest scale up to this that it takes. */
export type Wanted = Omit<Deliverable, 'picture'> & {
  readonly picture?: PictureScale | { readonly clipboard: number } | undefined;
};

/** What the writing is done with. */
export type Tools = {
  /** Where the built program keeps its fonts; without it those of the development packages. */
  readonly fonts?: string;
  /** Where files may lie while it works; the system's own folder for that by default. */
  readonly scratch?: string;
  /** The day on which rules are asked, YYYY-MM-DD; by default that of this machine. */
  readonly today?: string;
  /** Told what is being done, and which share of that is done. */
  readonly onProgress?: (stage: 'layout' | 'drawing', share: number) => Promise<void> | void;
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
};

export type Drawing = {
  readonly bytes: Uint8Array;
  /** How large the picture is, where it is one. */
  readonly picture?: PictureSize;
  /** What no bundled font can draw. */
  readonly missing: readonly MissingCharacters[];
};

/** What writes one format. */
export type Writer = (material: Material, tools: Tools) => Promise<Result<Omit<Drawing, 'missing'>>>;

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

function dateOf(document: Document, blueprint: string): Date {
  const own = find(document, 'blueprint', blueprint)?.date;
  return own === undefined ? new Date() : new Date(`${own}T00:00:00Z`);
}

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

/** Takes out of a document what is not wanted, and offers the rest. */
export function materialOf(whole: Document, wanted: Wanted, { today = dayOf(new Date()) }: Tools): Result<Material> {
  const { blueprint, noteTexts = false, audience = 'full', language: shown } = wanted;
  const part = partOf(whole, wanted, true);
  if (!part.ok) return part;
  const left = sliceOf(part.value, wanted);
  if (!left.ok) return left;
  const document = left.value;
  const look = { blueprint, theme: 'light', language: shown } as const;
  const sheet = once(() =>
    wanted.sheet === 'journey' ? journey(document, look) : layout(document, { ...look, noteTexts }),
  );
  const kinds = (wanted.pages ?? []).filter((kind) => pagesFor(audience).includes(kind));
  // Rules and figures are about the blueprint, or the part of it that its reader gets, whatever slice of that is drawn.
  const pages = once(() => pagesOf(part.value, { ...look, kinds, today, whole }));
  const language = shown === 'both' ? project(document).language : shown;
  const scene = once(() => withPages(sheet(), pages()));
  return ok({ wanted, document, language, date: dateOf(document, blueprint), sheet, pages, scene });
}

/** What of a drawing no bundled font has. */
export const missingOf = ({ scene }: Material): readonly MissingCharacters[] => missingIn(scene());
