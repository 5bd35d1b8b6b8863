/** pdfkit takes a whole pattern of dashes and gaps; its types know one dash only. */
declare namespace PDFKit.Mixins {
  interface PDFVector {
    dash(lengths: readonly number[]): this;
  }
}
