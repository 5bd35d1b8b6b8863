import { escapeXml } from '#shared/export/xml.ts';
import type { Box } from '#shared/layout/scene.ts';
import type { Ink } from '#shared/layout/shape.ts';
import type { Asset } from '#shared/model/asset.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Frame, offExt } from '#shared/slides/frame.ts';
import { outline, solid } from './paint.ts';
import { centred, type Paragraph, type TextPlace, textBody } from './text.ts';

/** What the shapes of one slide are drawn with. */
export type Drawing = {
  readonly frame: Frame;
  readonly language: Language;
  /** A number no other shape of the slide has. */
  readonly id: () => number;
  /** Takes a picture into the slide and says by which relation. */
  readonly picture: (asset: Asset) => string;
};

/** What a shape is called in the list of shapes, and what a screen reader says of it. */
export type Named = { readonly name: string; readonly description?: string | undefined };

const longestName = 80;
const longestDescription = 2000;

const cut = (text: string, most: number): string => {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
};

/** The name of a shape on one line: its record's code, and what it is called. */
export const nameOf = (...parts: readonly string[]): string =>
  cut(
    parts
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .join(' '),
    longestName,
  );

/** `<p:cNvPr/>` of a shape. */
export function identity(id: number, { name, description }: Named): string {
  const described = description ? ` descr="${escapeXml(cut(description, longestDescription))}"` : '';
  return `<p:cNvPr id="${id}" name="${escapeXml(name) || '–'}"${described}/>`;
}

type ShapeParts = Named & {
  readonly box: Box;
  readonly geometry: string;
  readonly ink?: Ink;
  readonly paragraphs?: readonly Paragraph[];
  readonly place?: TextPlace;
  /** Given where others refer to the shape. */
  readonly id?: number;
  /** Whether it is a text and no more. */
  readonly textBox?: boolean;
};

/** A shape with its text. */
export function shape(parts: ShapeParts, drawing: Drawing): string {
  const { box, geometry, ink = {}, paragraphs, place = centred, id = drawing.id(), textBox = false } = parts;
  const { frame, language } = drawing;
  const text = paragraphs ? `<p:txBody>${textBody(paragraphs, place, frame, language)}</p:txBody>` : '';
  return `<p:sp><p:nvSpPr>${identity(id, parts)}<p:cNvSpPr${textBox ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${offExt(box, frame)}</a:xfrm>${geometry}${solid(ink.fill)}${outline(ink, frame)}</p:spPr>${text}</p:sp>`;
}

/** Shapes that are moved as one. */
export function group(
  named: Named,
  box: Box,
  children: readonly string[],
  drawing: Drawing,
  id = drawing.id(),
): string {
  const place = offExt(box, drawing.frame);
  const inside = place.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt');
  return `<p:grpSp><p:nvGrpSpPr>${identity(id, named)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}${inside}</a:xfrm></p:grpSpPr>${children.join('')}</p:grpSp>`;
}

/** A picture that fills a box. @param crop `<a:srcRect/>` where only a part of it is shown */
export function picture(
  named: Named,
  box: Box,
  relation: string,
  { geometry, crop = '' }: { readonly geometry: string; readonly crop?: string },
  drawing: Drawing,
): string {
  return `<p:pic><p:nvPicPr>${identity(drawing.id(), named)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${offExt(box, drawing.frame)}</a:xfrm>${geometry}</p:spPr></p:pic>`;
}

/** The smallest box around some. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
