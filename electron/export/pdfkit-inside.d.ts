/** What pdfkit has that its types do not say. */
declare namespace PDFKit.Mixins {
  interface PDFVector {
    /** A whole pattern of dashes and gaps, and where in it a line begins. */
    dash(lengths: readonly number[], options?: { readonly phase: number }): this;
  }
}

declare namespace PDFKit {
  interface PDFDocument {
    /** The catalog of the file. */
    readonly _root: {
      readonly data: Record<string, unknown> & { ViewerPreferences?: { readonly data: Record<string, unknown> } };
    };
    addContent(operators: string): this;
  }

  interface PDFOutline {
    /** A place on a page counts from its top; `left` counts from its right edge. */
    addItem(
      title: string,
      options?: {
        readonly expanded?: boolean;
        readonly pageNumber?: number;
        readonly top?: number;
        readonly left?: number;
      },
    ): PDFOutline;
  }
}
