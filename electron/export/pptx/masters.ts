import { escapeXml } from '#shared/export/xml.ts';
import { type Place, places, type SlideSize } from '#shared/slides/places.ts';
import { shapeTree, vocabularies } from './xml-names.ts';

const emu = (px: number) => Math.round(px * 9525);
export const xfrm = ([x, y, width, height]: Place, times: number) =>
  `<a:xfrm><a:off x="${emu(x * times)}" y="${emu(y * times)}"/><a:ext cx="${emu(width * times)}" cy="${emu(height * times)}"/></a:xfrm>`;

type Holder = {
  readonly id: number;
  readonly name: string;
  readonly ph: string;
  readonly place?: Place;
  readonly text: string;
};

function holder({ id, name, ph, place, text }: Holder, times: number, body = '<a:bodyPr/>'): string {
  const own = place ? `${xfrm(place, times)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${own}</p:spPr><p:txBody>${body}<a:lstStyle/><a:p>${text}</a:p></p:txBody></p:sp>`;
}

const words = (text: string) => `<a:r><a:rPr lang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r>`;
const number =
  '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>';

const holders = {
  title: { name: 'Title', ph: 'type="title"', place: places.title, text: words('Title') },
  body: { name: 'Text', ph: 'type="body" idx="1"', place: places.body, text: words('Text') },
  footer: { name: 'Footer', ph: 'type="ftr" sz="quarter" idx="3"', place: places.footer, text: '' },
  number: { name: 'Slide number', ph: 'type="sldNum" sz="quarter" idx="4"', place: places.number, text: number },
} as const;

const flat =
  '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:normAutofit/></a:bodyPr>';
const top = flat.replace('anchor="ctr"', 'anchor="t"');

const colours =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const white = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

const faces = (kind: 'mj' | 'mn') =>
  `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`;
const ink = (name: string) => `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;

const level = (at: number, size: number, kind: 'mj' | 'mn', more = '', bold = '') =>
  `<a:lvl${at}pPr marL="${(at - 1) * 228_600}" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${more}<a:buNone/><a:defRPr sz="${size}"${bold} kern="0">${ink('tx1')}${faces(kind)}</a:defRPr></a:lvl${at}pPr>`;
const levels = (sizes: readonly number[]) => sizes.map((size, at) => level(at + 1, size, 'mn')).join('');

/** Texts without a style of their own: those of shapes. */
export const defaultTexts = `<p:defaultTextStyle><a:defPPr><a:defRPr lang="en-US"/></a:defPPr>${levels([1800, 1800, 1800, 1800, 1800, 1800, 1800, 1800, 1800])}</p:defaultTextStyle>`;

const scaled = (size: number, times: number) => Math.min(400_000, Math.round(size * times));
const small = (times: number, align: string) =>
  `<a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="${scaled(900, times)}">${ink('tx2')}</a:defRPr></a:lvl1pPr></a:lstStyle>`;

/** The master: where title, text, footer and number stand, and in which type. */
export function slideMaster({ times }: SlideSize): string {
  const shapes = [
    holder({ id: 2, ...holders.title }, times, flat),
    holder({ id: 3, ...holders.body }, times, top),
    holder({ id: 4, ...holders.footer }, times, flat).replace('<a:lstStyle/>', small(times, 'l')),
    holder({ id: 5, ...holders.number }, times, flat).replace('<a:lstStyle/>', small(times, 'r')),
  ];
  const title = `<p:titleStyle>${level(1, scaled(2400, times), 'mj', '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc>', ' b="1"')}</p:titleStyle>`;
  const body = `<p:bodyStyle>${levels([1800, 1600, 1400, 1200, 1200, 1200, 1200, 1200, 1200].map((size) => scaled(size, times)))}</p:bodyStyle>`;
  const other = `<p:otherStyle><a:defPPr><a:defRPr lang="en-US"/></a:defPPr>${levels([1800])}</p:otherStyle>`;
  const layouts = layoutNames
    .map((_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`)
    .join('');
  return `<p:sldMaster ${vocabularies}><p:cSld>${white}${shapeTree(shapes.join(''))}</p:cSld>${colours}<p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst><p:txStyles>${title}${body}${other}</p:txStyles></p:sldMaster>`;
}

const layoutNames = ['Title only', 'Title and text'] as const;

/** The layouts: our slides use the first; the second is for those that people add. */
export const slideLayouts = layoutNames.map((name, at) => {
  const plain = (key: 'title' | 'body' | 'footer' | 'number', id: number) => {
    const { place: _, ...rest } = holders[key];
    return holder({ id, ...rest }, 1);
  };
  const shapes = [plain('title', 2), ...(at === 1 ? [plain('body', 3)] : []), plain('footer', 4), plain('number', 5)];
  const type = at === 0 ? 'titleOnly' : 'tx';
  return `<p:sldLayout ${vocabularies} type="${type}" preserve="1"><p:cSld name="${name}">${shapeTree(shapes.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
});

/** A sheet of notes: the slide above, the text below, on paper of 7.5 by 10 inches. */
export const notesSize = { width: 720, height: 960 };

export function notesMaster(): string {
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${xfrm([60, 70, 600, 338], 1)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">${ink('tx2')}</a:ln></p:spPr></p:sp>`;
  const body = holder(
    { id: 3, name: 'Notes', ph: 'type="body" sz="quarter" idx="3"', place: [60, 430, 600, 480], text: words('Notes') },
    1,
    '<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/>',
  );
  return `<p:notesMaster ${vocabularies}><p:cSld>${white}${shapeTree(image + body)}</p:cSld>${colours}<p:notesStyle>${levels([1200, 1200, 1200])}</p:notesStyle></p:notesMaster>`;
}
