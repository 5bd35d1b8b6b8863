/** pdfkit takes a whole pattern of dashes and gaps, and where in it a line begins; its types know one dash only. */
declare namespace PDFKit.Mixins {
  interface PDFVector {
    dash(lengths: readonly number[], options?: { readonly phase: number }): this;
  }
}
