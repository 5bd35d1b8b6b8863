import { materialOf } from '#shared/deliverable/material.ts';
import { dayOf } from '#shared/model/day.ts';
import type { DeliverableFormat } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { gathered } from './gathered.ts';
import { type Content, type Drawing, missingOf, type Tools, type Wanted, type Writer } from './material.ts';

/** Each is loaded only if it is the one asked for. */
const writers: { readonly [format in DeliverableFormat]: () => Promise<Writer> } = {
  svg: async () => (await import('./as-svg.ts')).asSvg,
  png: async () => (await import('./as-png.ts')).asPng,
  pdf: async () => (await import('./as-pdf.ts')).asPdf,
  pptx: async () => (await import('./as-pptx.ts')).asPptx,
  xlsx: async () => (await import('./as-xlsx.ts')).asXlsx,
  csv: async () => (await import('./as-csv.ts')).asCsv,
  md: async () => (await import('./as-md.ts')).asMd,
  html: async () => (await import('./as-html.ts')).asHtml,
};

/** Formats that show texts in whatever fonts their reader has. */
const withoutOurFonts: ReadonlySet<DeliverableFormat> = new Set(['pptx', 'xlsx', 'csv', 'md']);

/** One blueprint as what is to be written to a file: the one way there, in the program and on the command line. */
export async function drawContent(
  whole: Document,
  wanted: Wanted,
  tools: Tools = {},
): Promise<Result<Drawing<Content>>> {
  const { onProgress, material: take = materialOf } = tools;
  await onProgress?.('layout', 0);
  const material = take(whole, wanted, tools.today ?? dayOf(new Date()));
  if (!material.ok) return material;
  const missing = withoutOurFonts.has(wanted.format) ? [] : missingOf(material.value);
  await onProgress?.('drawing', 0);
  const write = await writers[wanted.format]();
  const written = await write(material.value, tools);
  return written.ok ? ok({ ...written.value, missing }) : written;
}

/** The same with all its bytes in memory. */
export async function draw(whole: Document, wanted: Wanted, tools: Tools = {}): Promise<Result<Drawing>> {
  const drawn = await drawContent(whole, wanted, tools);
  return drawn.ok ? ok({ ...drawn.value, bytes: await gathered(drawn.value.bytes) }) : drawn;
}
