import { png } from './png.ts';

const head =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20">';

/** A drawing of 20 × 20 px with this in it. */
export const svg = (inside: string): string => `${head}${inside}</svg>`;

/** Each level makes the text a third longer: 20 are as many as a small file holds. */
const nested = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>(
    (inner) => svg(`<image href="data:image/svg+xml;base64,${Buffer.from(inner).toString('base64')}"/>`),
    svg('<rect width="9" height="9"/>'),
  );

const bomb = png(1, 1, 0, { width: 65_535, height: 65_535 }).toString('base64');

/** Things that would run, or lead out of the drawing. `out` is a file or an address that must not be asked for. */
export const leadingOut = (out: string): [what: string, text: string][] => [
  ['a script', svg(`<script>fetch('${out}')</script>`)],
  ['a script with an address', svg(`<script href="${out}"/>`)],
  ['a script in a namespace of its own', svg(`<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>`)],
  ['a handler on the drawing', svg('').replace('width', `onload="fetch('${out}')" width`)],
  ['a handler on a mark', svg(`<rect width="9" height="9" onclick="x()" OnMouseOver='y()'/>`)],
  [
    'an animation that sets a handler',
    svg('<rect width="9" height="9"><set attributeName="onclick" to="x()"/></rect>'),
  ],
  ['another page in it', svg(`<foreignObject width="9" height="9"><iframe src="${out}"/></foreignObject>`)],
  ['an image elsewhere', svg(`<image href="${out}" width="9" height="9"/>`)],
  ['an image elsewhere, by the old name', svg(`<image xlink:href="${out}" width="9" height="9"/>`)],
  [
    'an image elsewhere, by a prefix of its own',
    svg(`<image xmlns:q="http://www.w3.org/1999/xlink" q:href="${out}" width="9" height="9"/>`),
  ],
  ['an image elsewhere, in single quotes', svg(`<image href='${out}' width="9" height="9"/>`)],
  ['an image elsewhere, spelt in entities', svg(`<image href="&#x2f;${out.slice(1)}" width="9" height="9"/>`)],
  [
    'an image elsewhere, relative to a base',
    svg(`<g xml:base="/"><image href="${out.slice(1)}" width="9" height="9"/></g>`),
  ],
  [
    'a filter of an image elsewhere',
    svg(`<filter id="f"><feImage href="${out}"/></filter><rect width="9" height="9" filter="url(#f)"/>`),
  ],
  ['a mark drawn from elsewhere', svg(`<use href="${out}#a"/>`)],
  ['a link', svg(`<a href="${out}"><rect width="9" height="9"/></a>`)],
  ['a style sheet elsewhere', `<?xml-stylesheet href="${out}"?>${svg('')}`],
  [
    'a style sheet that takes in another',
    svg(`<style>@import url("${out}"); rect { fill: url(${out}#x) }</style><rect width="9" height="9"/>`),
  ],
  [
    'a font elsewhere',
    svg(`<style>@font-face { font-family: x; src: url(${out}) }</style><rect width="9" height="9"/>`),
  ],
  ['a fill elsewhere', svg(`<rect width="9" height="9" fill="url(${out}#p)"/>`)],
  ['a cursor elsewhere', svg(`<rect width="9" height="9" style="cursor:url(${out}),auto;mask:url(${out}#m)"/>`)],
  ['a document type elsewhere', `<!DOCTYPE svg SYSTEM "${out}">${svg('')}`],
  ['drawings within drawings, 20 deep', nested(20)],
  [
    'a drawing in it that leads elsewhere',
    svg(
      `<image href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cimage href='${out}'/%3E%3C/svg%3E"/>`,
    ),
  ],
  ['a page in it', svg('<image href="data:text/html,<script>x()</script>"/>'.replaceAll('<script>x()</script>', 'x'))],
  ['an image in it that claims 65,535 px', svg(`<image href="data:image/png;base64,${bomb}" width="9" height="9"/>`)],
  ['a script in a section of characters', svg(`<script><![CDATA[fetch('${out}')]]></script>`)],
  ['a script in capitals', svg(`<SCRIPT>fetch('${out}')</SCRIPT>`)],
  ['a handler over two lines', svg('<rect width="9" height="9" onload\n=\n"x()"/>')],
  ['a link whose address is animated', svg('<a><animate attributeName="href" values="javascript:x()"/></a>')],
  [
    'a picture whose address is set later',
    svg(`<image width="9" height="9"><set attributeName="href" to="${out}"/></image>`),
  ],
  ['a mark drawn from an address of its own', svg('<use href="data:image/svg+xml,%3Csvg id=%22a%22/%3E#a"/>')],
  ['a film, a sound and a program in it', svg(`<video src="${out}"/><audio src="${out}"/><embed src="${out}"/>`)],
  ['a frame that brings its page', svg('<iframe srcdoc="&lt;script>x()&lt;/script>"/>')],
  ['an object', svg(`<object data="${out}"/>`)],
  ['a style sheet without quotes', svg(`<style>@import url(${out});</style>`)],
  ['a style of pictures to choose from', svg(`<rect width="9" height="9" style="background:image-set('${out}' 1x)"/>`)],
  [
    'a letter drawn from elsewhere',
    svg(`<font><font-face><font-face-src><font-face-uri xlink:href="${out}"/></font-face-src></font-face></font>`),
  ],
  ['a text along a path elsewhere', svg(`<text><textPath href="${out}#p">x</textPath></text>`)],
  [
    'a gradient from elsewhere',
    svg(`<linearGradient id="g" href="${out}#g"/><rect width="9" height="9" fill="url(#g)"/>`),
  ],
  ['an arrowhead elsewhere', svg(`<path d="M0 0H9" marker-end="url(${out}#m)"/><rect width="9" height="9"/>`)],
  ['a file to be included', svg(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${out}"/>`)],
  ['another way to link', svg(`<g xlink:type="simple" xlink:href="${out}" xlink:actuate="onLoad"/>`)],
  ['an image in it that is none', svg('<image href="data:image/png;base64,AAAA" width="9" height="9"/>')],
];

const again = (levels: number, times: number): string =>
  Array.from({ length: levels }, (_, level) =>
    level === 0
      ? '<rect id="a0" width="1" height="1"/>'
      : `<g id="a${level}">${`<use href="#a${level - 1}"/>`.repeat(times)}</g>`,
  ).join('');

/** Things that stand for far more than they are. Each is refused by what it says, without being drawn. */
export const bombs: [what: string, code: string, text: string][] = [
  [
    'entities made of entities',
    'drawingWithEntities',
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>${svg('<text>&j;</text>')}`,
  ],
  [
    'an entity from elsewhere',
    'drawingWithEntities',
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
  ],
  ['marks drawn again and again', 'drawingTooComplex', svg(again(12, 10))],
  ['a mark that draws itself', 'drawingTooComplex', svg('<g id="a"><use href="#a"/></g>')],
  [
    'marks that draw each other',
    'drawingTooComplex',
    svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  ],
  ['100,001 marks', 'drawingTooComplex', svg('<rect/>'.repeat(100_001))],
  ['marks 10,000 deep', 'drawingTooComplex', svg(`${'<g>'.repeat(10_000)}${'</g>'.repeat(10_000)}`)],
];

/** Texts that break off, or are no XML at all. */
export const broken: [what: string, text: string][] = [
  ['half a drawing', svg('<g><rect width="9" height="9"/></g>').slice(0, -9)],
  ['half a tag', `${svg('').slice(0, -6)}<rect width="`],
  ['an attribute without quotes', svg('<rect width=9/>')],
  ['tags that cross', svg('<g><a></g></a>')],
  ['two drawings', svg('') + svg('')],
  ['a comment that never ends', svg('<!-- ').replace('</svg>', '')],
  ['a megabyte of spaces in a tag', svg(`<rect ${' '.repeat(1_000_000)}`)],
  ['a megabyte of brackets', svg('<'.repeat(1_000_000))],
  ['a megabyte of one name', svg(`<${'a'.repeat(1_000_000)}`)],
];
