import { type SliceWanted, slicedDocument } from '#shared/analysis/sliced.ts';
import { type MissingCharacters, missingIn } from '#shared/export/missing-characters.ts';
import type { DrawnFormat } from '#shared/export/missing-words.ts';
import { clipboardScale, type PictureScale, type PictureSize, pictureSize } from '#shared/export/picture-size.ts';
import { writeSvg } from '#shared/export/svg.ts';
import { journey } from '#shared/layout/journey/journey.ts';
import { layout } from '#shared/layout/layout.ts';
import { withPages } from '#shared/layout/pages-below.ts';
import type { Scene, SheetKind } from '#shared/layout/scene.ts';
import { dayOf } from '#shared/model/day.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import type { PageKind } from '#shared/model/page-kinds.ts';
import { project } from '#shared/model/queries.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { pagesOf } from '#shared/pages/pages.ts';

/** What is to be drawn. */
export type Wanted = {
  readonly format: DrawnFormat;
  readonly blueprint: RecordId;
  readonly language: Language | 'both';
  /** Which sheet of it; the blueprint itself by default. */
  readonly sheet?: SheetKind | undefined;
  /** Whether the texts of notes stand below the sheet. */
  readonly noteTexts?: boolean;
  /** What goes with the sheet on pages: further ones of a PDF, and below the sheet of a picture. */
  readonly pages?: readonly PageKind[];
  /** Without the rest of the blueprint. */
  readonly slice?: SliceWanted | undefined;
  /** For a picture; 1 by default. `clipboard` is the largest scale up to this one that a clipboard takes. */
  readonly size?: PictureScale | { readonly clipboard: number };
};

/** What the drawing is done with. */
export type DrawingTools = {
  /** Where the built program keeps its fonts; without it those of the development packages. */
  readonly fonts?: string;
  /** Where files may lie while it works; the system's own folder for that by default. */
  readonly scratch?: string;
  /** The day on which rules are asked, YYYY-MM-DD; by default that of this machine. */
  readonly today?: string;
  /** Told what is being done, and which share of that is done. */
  readonly onProgress?: (stage: 'layout' | 'drawing', share: number) => Promise<void> | void;
};

export type Drawing = {
  readonly bytes: Uint8Array;
  /** How large the picture is, where it is one. */
  readonly picture?: PictureSize;
  /** What no bundled font can draw. */
  readonly missing: readonly MissingCharacters[];
};

/** The day a PDF is dated: the blueprint's own, so that the same blueprint gives the same bytes, or today. */
function dateOf(document: Document, blueprint: RecordId): Date {
  const own = find(document, 'blueprint', blueprint)?.date;
  return own === undefined ? new Date() : new Date(`${own}T00:00:00Z`);
}

const scaleOf = (size: Scene['size'], wanted: Wanted['size']): PictureScale => {
  if (wanted === undefined) return { scale: 1 };
  return 'clipboard' in wanted ? { scale: clipboardScale(size, wanted.clipboard) } : wanted;
};

/** One blueprint as the bytes of a drawing. A writer is loaded only if it is the one asked for. */
export async function draw(whole: Document, wanted: Wanted, tools: DrawingTools = {}): Promise<Result<Drawing>> {
  const document = wanted.slice ? slicedDocument(whole, wanted.blueprint, wanted.slice) : whole;
  if (!document) return fail({ code: 'export.noSlice' });
  const { format, blueprint, language: shown, noteTexts = false, pages: kinds = [] } = wanted;
  const { fonts, scratch, onProgress, today = dayOf(new Date()) } = tools;
  await onProgress?.('layout', 0);
  const look = { blueprint, theme: 'light', language: shown } as const;
  const sheet = wanted.sheet === 'journey' ? journey(document, look) : layout(document, { ...look, noteTexts });
  // Rules and figures are about the blueprint, whatever part of it is drawn.
  const pages = pagesOf(whole, { ...look, kinds, today });
  const scene = withPages(sheet, pages);
  const missing = missingIn(scene);
  await onProgress?.('drawing', 0);
  /** The language of texts that stand alone. */
  const language = shown === 'both' ? project(document).language : shown;
  switch (format) {
    case 'svg':
      return ok({ bytes: new TextEncoder().encode(writeSvg(scene, { language })), missing });
    case 'png': {
      const { writePng } = await import('./png.ts');
      const size = scaleOf(scene.size, wanted.size);
      const picture = await writePng(scene, {
        language,
        ...size,
        ...(fonts === undefined ? {} : { fonts }),
        ...(scratch === undefined ? {} : { scratch }),
        ...(onProgress && { onProgress: (share: number) => onProgress('drawing', share) }),
      });
      return picture.ok ? ok({ bytes: picture.value, picture: pictureSize(scene.size, size), missing }) : picture;
    }
    case 'pdf': {
      const { writePdf } = await import('./pdf.ts');
      const date = dateOf(document, blueprint);
      const bytes = await writePdf(sheet, { language, date, pages, ...(fonts === undefined ? {} : { fonts }) });
      return ok({ bytes, missing });
    }
  }
}
