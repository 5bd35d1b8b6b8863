import { escapeXml } from '#shared/export/xml.ts';
import type { Anchor, TextBlock, Weight } from '#shared/layout/scene.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Frame } from '#shared/slides/frame.ts';
import { solid } from './paint.ts';

/** A paragraph as it is typed: the reader of the file breaks its lines. Lengths are px of the sheet. */
export type Paragraph = {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor: Anchor;
  /** Distance of baselines; without it the typeface's own. */
  readonly pitch?: number;
  readonly above?: number;
};

/** How a text stands in its shape. */
export type TextPlace = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly upright: 'top' | 'middle';
  /** Whether lines are broken at the shape's edge. */
  readonly wrap: boolean;
};

export const centred: TextPlace = { left: 0, top: 0, right: 0, bottom: 0, upright: 'middle', wrap: false };

const alignments: { readonly [anchor in Anchor]: string } = { start: 'l', middle: 'ctr', end: 'r' };
const han = /\p{Script=Han}/u;

/** In which language a reader checks the spelling of a text. */
export const tagOf = (text: string, language: Language): string =>
  han.test(text) || language === 'zh' ? 'lang="zh-CN" altLang="en-US"' : 'lang="en-US" altLang="zh-CN"';

const typefaces = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

const run = (text: string, style: string, language: Language): string =>
  `<a:r><a:rPr ${tagOf(text, language)} ${style}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;

/** A text with the line ends that were typed in it. */
export const runs = (text: string, style: string, language: Language): string =>
  text
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => (line === '' ? '' : run(line, style, language)))
    .join(`<a:br><a:rPr ${tagOf('', language)} ${style}</a:rPr></a:br>`);

function paragraph({ text, size, weight, fill, anchor, pitch, above }: Paragraph, frame: Frame, language: Language) {
  const points = (px: number) => Math.min(158_400, frame.type(px));
  const spacing = pitch === undefined ? '' : `<a:lnSpc><a:spcPts val="${points(pitch)}"/></a:lnSpc>`;
  const before = above === undefined ? '' : `<a:spcBef><a:spcPts val="${points(above)}"/></a:spcBef>`;
  const style = `sz="${frame.type(size)}"${weight === 700 ? ' b="1"' : ''} dirty="0">${solid(fill)}${typefaces}`;
  return `<a:p><a:pPr algn="${alignments[anchor]}">${spacing}${before}</a:pPr>${runs(text, style, language)}</a:p>`;
}

/** The children of a text body: how it stands in its shape, and its paragraphs, at least an empty one. */
export function textBody(
  paragraphs: readonly Paragraph[],
  { left, top, right, bottom, upright, wrap }: TextPlace,
  frame: Frame,
  language: Language,
): string {
  const inset = (px: number) => Math.max(0, frame.length(px));
  const body = `<a:bodyPr wrap="${wrap ? 'square' : 'none'}" lIns="${inset(left)}" tIns="${inset(top)}" rIns="${inset(right)}" bIns="${inset(bottom)}" rtlCol="0" anchor="${upright === 'top' ? 't' : 'ctr'}"><a:noAutofit/></a:bodyPr>`;
  const written = paragraphs.map((one) => paragraph(one, frame, language)).join('');
  return `${body}<a:lstStyle/>${written || `<a:p><a:endParaRPr ${tagOf('', language)}/></a:p>`}`;
}

/** Where a baseline stands below the middle of its line, in sizes of type: as the layout sets lines. */
const baselineBelowMiddle = 0.36;
const lineHeight = 1.4;

/** The distance of a block's baselines, in px. */
export function pitchOf({ lines, size }: Pick<TextBlock, 'lines' | 'size'>): number {
  const [first, second] = lines;
  return first && second ? second.y - first.y : Math.round(size * lineHeight);
}

/** Where the first line of a block begins, in px. */
export const topOf = (block: Pick<TextBlock, 'lines' | 'size'>): number =>
  (block.lines[0]?.y ?? 0) - baselineBelowMiddle * block.size - pitchOf(block) / 2;

/** Between letters that are no ideographs the end of a line stands for the space that was typed there. */
const wordEnd = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef/–—-]$/u;
const wordStart = /^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The lines of a block as the one text that they were broken from. */
export const joined = (lines: readonly { readonly text: string }[]): string =>
  lines.reduce((text, line) => text + (wordEnd.test(text) && wordStart.test(line.text) ? ' ' : '') + line.text, '');
