/** How a text looks: size in points, colour `rrggbb`. */
export type Font = {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
};

export type BorderLine = {
  readonly style: 'hair' | 'thin' | 'medium' | 'mediumDashed' | 'mediumDashDot';
  readonly colour: string;
};
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** How a cell looks. */
export type Look = {
  readonly font: Font;
  readonly fill?: string;
  readonly borders?: { readonly [side in Side]?: BorderLine };
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'center' | 'bottom';
  readonly indent?: number;
  /** On one line, over the empty cells beside it. */
  readonly oneLine?: boolean;
  readonly isDay?: boolean;
};

/** What typeface a workbook is set in. The Chinese one stands on every computer that has Office. */
export const typefaces = {
  en: '<name val="Calibri"/><family val="2"/>',
  zh: '<name val="Microsoft YaHei"/><family val="2"/><charset val="134"/>',
} as const;
export type Typeface = keyof typeof typefaces;

const sides: readonly Side[] = ['left', 'right', 'top', 'bottom'];
const dayFormat = 164;

/** Gives every different thing a number, in the order in which they come. */
class Numbered {
  readonly entries: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(entry: string): number {
    const known = this.#numbers.get(entry);
    if (known !== undefined) return known;
    this.#numbers.set(entry, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

/** All looks of a workbook, each once, and the numbers by which cells name them. */
export class Styles {
  readonly #typeface: Typeface;
  readonly #fonts = new Numbered();
  readonly #fills = new Numbered();
  readonly #borders = new Numbered();
  readonly #cells = new Numbered();
  readonly #known = new Map<string, number>();

  constructor(typeface: Typeface) {
    this.#typeface = typeface;
    // The first of each is what cells without a style have; of fills two are laid down by the format.
    this.#fonts.numberOf(`<font>${this.#fontParts({ size: 11, colour: '1a2130' })}</font>`);
    this.#fills.numberOf('<fill><patternFill patternType="none"/></fill>');
    this.#fills.numberOf('<fill><patternFill patternType="gray125"/></fill>');
    this.#borders.numberOf('<border><left/><right/><top/><bottom/><diagonal/></border>');
    this.#cells.numberOf('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  }

  #fontParts({ size, colour, bold, italic }: Font): string {
    const weight = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
    return `${weight}<sz val="${size}"/><color rgb="FF${colour.toUpperCase()}"/>${typefaces[this.#typeface]}`;
  }

  /** The properties of a part of a text. */
  run(font: Font): string {
    // Runs name their typeface otherwise than cells do.
    return `<rPr>${this.#fontParts(font).replace('<name ', '<rFont ')}</rPr>`;
  }

  numberOf(look: Look): number {
    const key = JSON.stringify(look);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { font, fill, borders = {}, across = 'left', down = 'center', indent, oneLine, isDay } = look;
    const fontId = this.#fonts.numberOf(`<font>${this.#fontParts(font)}</font>`);
    const fillId =
      fill === undefined
        ? 0
        : this.#fills.numberOf(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const borderId = this.#borders.numberOf(
      `<border>${sides
        .map((side) => {
          const line = borders[side];
          return line
            ? `<${side} style="${line.style}"><color rgb="FF${line.colour.toUpperCase()}"/></${side}>`
            : `<${side}/>`;
        })
        .join('')}<diagonal/></border>`,
    );
    const place = `horizontal="${across}" vertical="${down}"${oneLine ? '' : ' wrapText="1"'}${indent ? ` indent="${indent}"` : ''}`;
    const number = this.#cells.numberOf(
      `<xf numFmtId="${isDay ? dayFormat : 0}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${isDay ? ' applyNumberFormat="1"' : ''} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${place}/></xf>`,
    );
    this.#known.set(key, number);
    return number;
  }

  xml(): string {
    const list = (name: string, { entries }: Numbered) =>
      `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts>${list('fonts', this.#fonts)}${list('fills', this.#fills)}${list('borders', this.#borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', this.#cells)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}
