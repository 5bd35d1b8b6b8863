import { escapeXml } from '#shared/export/xml.ts';
import { themes } from '#shared/layout/themes.ts';

const { palette } = themes.light;

/** The colours of a deck: texts, grounds, and as accents what tells the lanes apart. */
const scheme = {
  dk1: palette.ink.text,
  lt1: palette.sheet,
  dk2: palette.ink.muted,
  lt2: palette.head,
  accent1: palette.lane.customer.accent,
  accent2: palette.lane.frontstage.accent,
  accent3: palette.lane.technology.accent,
  accent4: palette.lane.backstage.accent,
  accent5: palette.lane.support.accent,
  accent6: palette.lane.emotion.accent,
  hlink: palette.lane.customer.accent,
  folHlink: palette.lane.backstage.accent,
} as const;

/** What slides call the colours that the theme calls otherwise (`p:clrMap`). */
const mapped: { readonly [name: string]: string } = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

const names = new Map(
  Object.entries(scheme)
    .toReversed()
    .map(([name, hex]) => [hex.toLowerCase(), mapped[name] ?? name]),
);

/** What a slide calls a colour of the theme; nothing for any other. */
export const themeColourOf = (hex: string): string | undefined => names.get(hex.toLowerCase());

/** The typeface that texts were measured with, for Latin and Chinese alike. */
export const typeface = 'Noto Sans SC';

/** Pitch, family and character set tell a machine without the typeface to take its own sans serif. */
const fonts = `<a:latin typeface="${typeface}" panose="020B0200000000000000" pitchFamily="34" charset="0"/><a:ea typeface="${typeface}" panose="020B0200000000000000" pitchFamily="34" charset="-122"/><a:cs typeface=""/><a:font script="Hans" typeface="Microsoft YaHei"/><a:font script="Hant" typeface="Microsoft JhengHei"/>`;

const placeholder = '<a:schemeClr val="phClr"/>';
const fill = `<a:solidFill>${placeholder}</a:solidFill>`;
const line = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** A theme: colours, typefaces, and the plainest of styles, three of each kind as the format demands. */
export function themePart(name: string): string {
  const colours = Object.entries(scheme)
    .map(([key, hex]) => `<a:${key}><a:srgbClr val="${hex.slice(1).toUpperCase()}"/></a:${key}>`)
    .join('');
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escapeXml(name)}"><a:themeElements><a:clrScheme name="Throughline">${colours}</a:clrScheme><a:fontScheme name="Throughline"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Throughline"><a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst><a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}
