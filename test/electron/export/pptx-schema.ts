import type { Element } from '../../shared/export/xml-tree.ts';

/** The order in which the format wants the children of its elements; what is not listed may not stand there. */
const orders: { readonly [element: string]: readonly string[] } = {
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:nvCxnSpPr': ['p:cNvPr', 'p:cNvCxnSpPr', 'p:nvPr'],
  'p:nvPicPr': ['p:cNvPr', 'p:cNvPicPr', 'p:nvPr'],
  'p:nvGrpSpPr': ['p:cNvPr', 'p:cNvGrpSpPr', 'p:nvPr'],
  'p:cNvCxnSpPr': ['a:stCxn', 'a:endCxn'],
  'p:spPr': ['a:xfrm', 'a:custGeom', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:ln'],
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'a:ln': ['a:noFill', 'a:solidFill', 'a:prstDash', 'a:round', 'a:miter', 'a:headEnd', 'a:tailEnd'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:bodyPr': ['a:noAutofit', 'a:normAutofit'],
  'a:p': ['a:pPr', 'a:r', 'a:br', 'a:fld', 'a:endParaRPr'],
  'a:pPr': ['a:lnSpc', 'a:spcBef'],
  'a:r': ['a:rPr', 'a:t'],
  'a:rPr': ['a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
  'a:defRPr': ['a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
  'p:blipFill': ['a:blip', 'a:srcRect', 'a:stretch'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tc': ['a:txBody', 'a:tcPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
  'p:sld': ['p:cSld', 'p:clrMapOvr'],
  'p:notes': ['p:cSld', 'p:clrMapOvr'],
  'p:cSld': ['p:bg', 'p:spTree'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:txStyles'],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:notesStyle'],
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
    'p:extLst',
  ],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme'],
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
};
/** Among the runs of a paragraph any order is right. */
const mixed = new Set(['a:r', 'a:br', 'a:fld']);
/** At most one of each of these stands in its parent, whichever it is. */
const either = [
  ['a:custGeom', 'a:prstGeom'],
  ['a:noFill', 'a:solidFill'],
];

/** What stands where the format does not allow it. */
export function orderFaults({ name, children }: Element): string[] {
  const order = orders[name];
  const faults = children.flatMap(orderFaults);
  if (!order) return faults;
  let before = 0;
  for (const child of children) {
    const at = order.indexOf(child.name);
    if (at < 0) faults.push(`${child.name} in ${name}`);
    if (at < before && !mixed.has(child.name)) faults.push(`${child.name} too late in ${name}`);
    before = Math.max(before, mixed.has(child.name) ? order.indexOf('a:r') : at);
  }
  for (const names of either) {
    if (children.filter((child) => names.includes(child.name)).length > 1) faults.push(`two of ${names} in ${name}`);
  }
  return faults;
}
