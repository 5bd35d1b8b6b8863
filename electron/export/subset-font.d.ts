/** The part of subset-font (which has no types of its own) that cutting the bundled fonts needs. */
declare module 'subset-font' {
  type Options = {
    readonly targetFormat: string;
    /** OpenType features to keep; without it all. */
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
  };
  // biome-ignore lint/style/noDefaultExport: it is how the package exports.
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
}
