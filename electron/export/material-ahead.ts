import { type Material, materialOf, type Wanted } from '#shared/deliverable/material.ts';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import type { Document } from '#shared/model/document.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** How a writer comes by its material. */
export type TakeMaterial = (whole: Document, wanted: Wanted, today: string) => Result<Material>;

/** Formats that draw the sheet as it is laid out for all of them. */
const drawn: ReadonlySet<Wanted['format']> = new Set(['svg', 'png', 'pdf', 'html', 'pptx']);

/** All that decides what is left of a document and how it is laid out; the rest is about the file. */
const sheetOf = ({ blueprint, language, sheet, noteTexts, pages = [], audience, range, slice }: Wanted): string =>
  JSON.stringify({ blueprint, language, sheet, noteTexts, pages, audience, range, slice });

/**
 * Makes material, and lays it out, before anybody asks for it.
 * @returns what gives it to who asks for the same sheet, in whatever format, and makes any other
 */
export function materialAhead(whole: Document, expected: Wanted, today: string): TakeMaterial {
  const made = materialOf(whole, expected, today);
  if (!made.ok) return materialOf;
  // A sheet draws its cards and lines when they are asked for.
  if (drawn.has(expected.format)) drawingOrder(made.value.scene());
  const known = sheetOf(expected);
  return (document, wanted, on) =>
    document === whole && on === today && sheetOf(wanted) === known
      ? ok({ ...made.value, wanted })
      : materialOf(document, wanted, on);
}
