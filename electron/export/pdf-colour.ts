type Sheet = PDFKit.PDFDocument;

/** A colour without hue as its share of white: written as grey, it is printed in black ink alone. */
function greyOf(colour: string): number | undefined {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return red !== undefined && red === green && green === blue ? Number.parseInt(red, 16) / 255 : undefined;
}

const digits = (share: number): string => `${Math.round(share * 1000) / 1000}`;

/** What is drawn from here on is filled with this colour, `#rrggbb`. */
export function fillWith(sheet: Sheet, colour: string): void {
  const grey = greyOf(colour);
  if (grey === undefined) sheet.fillColor(colour);
  else sheet.addContent(`${digits(grey)} g`);
}

/** What is drawn from here on is stroked with this colour, `#rrggbb`. */
export function strokeWith(sheet: Sheet, colour: string): void {
  const grey = greyOf(colour);
  if (grey === undefined) sheet.strokeColor(colour);
  else sheet.addContent(`${digits(grey)} G`);
}
