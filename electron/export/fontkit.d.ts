/** The part of fontkit (which has no types of its own) that reading the bundled fonts needs. */
declare module 'fontkit' {
  export type Glyph = { readonly id: number; readonly advanceWidth: number };
  export type Font = {
    readonly familyName: string;
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly characterSet: readonly number[];
    readonly availableFeatures: readonly string[];
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string, features?: Record<string, boolean>): { readonly glyphs: readonly Glyph[] };
  };
  export function create(buffer: Uint8Array): Font;
}
