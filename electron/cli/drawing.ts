import { writeSvg } from '#shared/export/svg.ts';
import { layout } from '#shared/layout/layout.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { ok, type Result } from '#shared/model/result.ts';

export const drawnFormats = ['svg', 'png', 'pdf'] as const;
export type DrawnFormat = (typeof drawnFormats)[number];

export type DrawingOptions = {
  readonly format: DrawnFormat;
  readonly blueprint: RecordId;
  /** The project's main language: the one of texts that stand alone, and of `both`. */
  readonly main: Language;
  readonly language: Language | 'both';
  readonly scale?: number;
  readonly dpi?: number;
  readonly fonts?: string;
};

/** One blueprint as the bytes of a drawing. A writer is loaded only if it is the one asked for. */
export async function draw(document: Document, options: DrawingOptions): Promise<Result<Uint8Array>> {
  const { format, blueprint, main, language: shown, fonts } = options;
  const scene = layout(document, { blueprint, theme: 'light', language: shown });
  const language = shown === 'both' ? main : shown;
  const own = fonts === undefined ? {} : { fonts };
  switch (format) {
    case 'svg':
      return ok(new TextEncoder().encode(writeSvg(scene, { language })));
    case 'png': {
      const { writePng } = await import('../export/png.ts');
      const { scale, dpi } = options;
      const size = dpi === undefined ? { scale: scale ?? 1 } : { dpi };
      return writePng(scene, { language, ...size, ...own });
    }
    case 'pdf': {
      const { writePdf } = await import('../export/pdf.ts');
      return ok(await writePdf(scene, { language, date: new Date(), ...own }));
    }
  }
}
