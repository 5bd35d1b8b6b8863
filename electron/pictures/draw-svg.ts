import { Resvg } from '@resvg/resvg-js';
import { fontFamilies } from '#shared/layout/text/fonts.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { drawnSide } from '#shared/pictures/limits.ts';
import { safeSvg } from '#shared/pictures/safe-svg.ts';
import { fontFiles } from '../export/fonts.ts';

export type SvgOrder = {
  /** The text of the file. */
  readonly svg: string;
  /** Its name, for the sentence when it is refused. */
  readonly name: string;
  /** Where the built program keeps its fonts; without it those of the development packages. */
  readonly fonts?: string;
};

/**
 * An SVG drawing as a PNG picture, its longer edge `drawnSide` pixels. May take as long as a hostile drawing makes it: call
 * it only in a process that can be killed. The drawing program follows references to files of this computer, so it only
 * ever gets what `safeSvg` leaves.
 */
export function drawSvg({ svg, name, fonts }: SvgOrder): Result<Uint8Array> {
  const safe = safeSvg(svg, name);
  if (!safe.ok) return safe;
  const damaged = fail({ code: 'picture.damaged', params: { name } });
  try {
    // Reading fonts takes longer than most drawings, which have no text.
    const { regular, bold } = /<(?:[\w.-]+:)?text[\s>]/.test(safe.value) ? fontFiles(fonts) : {};
    const files = [regular, bold].filter((file) => file !== undefined);
    const font = { loadSystemFonts: false, fontFiles: files, defaultFontFamily: fontFamilies.main };
    const { width, height } = new Resvg(safe.value, { font });
    if (!(width > 0 && height > 0)) return damaged;
    const fitTo = { mode: width >= height ? 'width' : 'height', value: drawnSide } as const;
    return ok(new Resvg(safe.value, { font, fitTo }).render().asPng());
  } catch (error) {
    // What its parser says of the text is of no use to anybody who did not write it.
    if (error instanceof Error) return damaged;
    throw error;
  }
}
