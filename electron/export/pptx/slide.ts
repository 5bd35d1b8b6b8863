import { escapeXml } from '#shared/export/xml.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Dress, titleWidth } from '#shared/slides/dress.ts';
import { type Place, places } from '#shared/slides/places.ts';
import { identity } from './drawing.ts';
import { xfrm } from './masters.ts';
import { solid } from './paint.ts';
import { tagOf } from './text.ts';
import { shapeTree, vocabularies } from './xml-names.ts';

/** One slide, ready to be packed. */
export type Slide = {
  /** What the outline and a screen reader call it. */
  readonly title: string;
  /** Where its own title is drawn instead, the outline's stands above the slide, unseen. */
  readonly titleUnseen?: boolean;
  /** The part of the deck it belongs to. */
  readonly section: string;
  readonly shapes: string;
  /** The paths of the pictures in it, in the order of their relations. */
  readonly pictures: readonly string[];
  /** What the speaker reads, a paragraph a line. */
  readonly notes: readonly string[];
};

/** Relations that every slide has before those of its pictures: to its layout and to its notes. */
export const ownRelations = 2;
/** The first number for shapes: 1 is the tree's, and three are the title's, the footer's and the number's. */
export const firstShape = 5;

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const holder = (id: number, name: string, ph: string, spPr: string, paragraph: string) =>
  `<p:sp><p:nvSpPr>${identity(id, { name })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>${spPr}<p:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</p:txBody></p:sp>`;

const run = (text: string, language: Language, fill?: string) =>
  text === ''
    ? ''
    : `<a:r><a:rPr ${tagOf(text, language)} dirty="0">${fill ? solid(fill) : ''}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;

const masterColours = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

const small = (times: number) =>
  `sz="${Math.round(900 * times)}" dirty="0"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:rPr>`;

/** @param footer what stands at the foot of every slide */
export function slidePart(
  { title, titleUnseen, shapes }: Slide,
  {
    footer,
    dress,
    language,
    times,
  }: { readonly footer: string; readonly dress: Dress; readonly language: Language; readonly times: number },
): string {
  const above = '<p:spPr><a:xfrm><a:off x="228600" y="-609600"/><a:ext cx="9144000" cy="457200"/></a:xfrm></p:spPr>';
  // What the master says of foot and number is said again: some readers do not look there.
  const at = (place: Place) => `<p:spPr>${xfrm(place, times)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  const [x, y, , height] = places.title;
  const own = dress.logo ? `<p:spPr>${xfrm([x, y, titleWidth(dress), height], times)}</p:spPr>` : '<p:spPr/>';
  const said = `<a:p><a:pPr algn="l"/>${footer === '' ? '' : `<a:r><a:rPr ${tagOf(footer, language)} ${small(times)}<a:t>${escapeXml(flat(footer))}</a:t></a:r>`}</a:p>`;
  const number = `<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${tagOf('', language)} ${small(times)}<a:t>‹#›</a:t></a:fld></a:p>`;
  const tree = [
    holder(
      2,
      'Title',
      'type="title"',
      titleUnseen ? above : own,
      `<a:p>${run(flat(title), language, dress.titleColour)}</a:p>`,
    ),
    shapes,
    holder(3, 'Footer', 'type="ftr" sz="quarter" idx="3"', at(places.footer), said),
    holder(4, 'Slide number', 'type="sldNum" sz="quarter" idx="4"', at(places.number), number),
  ];
  return `<p:sld ${vocabularies}><p:cSld>${shapeTree(tree.join(''))}</p:cSld>${masterColours}</p:sld>`;
}

export function notesPart({ notes }: Slide, language: Language): string {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const paragraphs = notes.map((line) => `<a:p>${run(line.replace(/[\r\n]+/g, ' '), language)}</a:p>`).join('');
  const body = holder(3, 'Notes', 'type="body" idx="1"', '<p:spPr/>', paragraphs || '<a:p/>');
  return `<p:notes ${vocabularies}><p:cSld>${shapeTree(image + body)}</p:cSld>${masterColours}</p:notes>`;
}
