import { aboutBytes } from '#shared/deliverable/about-bytes.ts';
import { type Material, materialOf } from '#shared/deliverable/material.ts';
import { rowsOfFile, textOfFile, toldOf } from '#shared/deliverable/told.ts';
import { missingIn } from '#shared/export/missing-characters.ts';
import { pointsPerPx } from '#shared/export/page-size.ts';
import { paperSheet } from '#shared/export/paper/facts.ts';
import type { PaperPage } from '#shared/export/paper/page.ts';
import { paperPlan } from '#shared/export/paper/plan.ts';
import { drawablePicture, pictureSize } from '#shared/export/picture-size.ts';
import { type Page, shapesOfPart } from '#shared/layout/page.ts';
import type { Scene } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { rowsOfMatrix } from '#shared/workbook/text-rows.ts';
import {
  mostPagesShown,
  mostRowsShown,
  mostTextShown,
  type Preview,
  type PreviewPage,
  type PreviewShapes,
} from './preview.ts';
import { reportOf } from './report-of.ts';
import { slidesOf } from './slides-of.ts';

/** What a deliverable will look like, and what people are told of it; or why it cannot be made. */
export function previewOf(document: Document, wanted: Deliverable, today: string): Result<Preview> {
  const material = materialOf(document, wanted, today);
  if (!material.ok) return material;
  switch (wanted.format) {
    case 'png':
      return pixelsOf(material.value, wanted);
    case 'svg':
      return drawingOf(material.value, wanted);
    case 'html':
      return wanted.html === 'report' ? ok(reportOf(material.value)) : drawingOf(material.value, wanted);
    case 'pdf':
      return paperOf(material.value, wanted);
    case 'pptx':
      return ok(slidesOf(material.value));
    case 'xlsx':
      return workbookOf(material.value);
    case 'csv':
      return tableOf(material.value);
    case 'md':
      return textOf(material.value);
  }
}

/** A whole sheet as one picture. */
const picture = (scene: Scene): PreviewPage => ({
  size: scene.size,
  views: [{ scene, window: { x: 0, y: 0, ...scene.size }, at: { x: 0, y: 0 }, scale: 1 }],
  over: [],
});

const transparentIn = ({ background }: Deliverable): boolean => background === 'transparent';

function pixelsOf(material: Material, wanted: Deliverable): Result<Preview> {
  const scene = material.scene();
  const scale = wanted.picture ?? { scale: 1 };
  const drawable = drawablePicture(scene.size, scale);
  if (!drawable.ok) return drawable;
  const { width, height } = pictureSize(scene.size, scale);
  return ok({
    shows: 'pages',
    pages: [picture(scene)],
    transparent: transparentIn(wanted),
    missing: missingIn(scene),
    facts: { pixels: { width, height }, bytes: aboutBytes(material) },
  });
}

function drawingOf(material: Material, wanted: Deliverable): Result<Preview> {
  const scene = material.scene();
  return ok({
    shows: 'pages',
    pages: [picture(scene)],
    transparent: transparentIn(wanted),
    missing: missingIn(scene),
    facts: { px: scene.size, bytes: aboutBytes(material) },
  });
}

const asTheyStand = (shapes: readonly Shape[]): PreviewShapes => ({ shapes, at: { x: 0, y: 0 }, scale: 1 });

/** A page that goes with the sheet. */
const pageWith = ({ size, parts }: Page): PreviewPage => ({
  size,
  views: [],
  over: [asTheyStand(parts.flatMap(shapesOfPart))],
});

/** A page of the sheet: in points, with the marks around it out of sight. */
const pageOfPlan = ({ size, view, art, texts, label }: PaperPage): PreviewPage => ({
  size,
  views: [view],
  over: [asTheyStand([...art, ...texts.map(({ text }) => text)])],
  label,
});

const pointsPerMillimetre = 72 / 25.4;

function paperOf(material: Material, wanted: Deliverable): Result<Preview> {
  const { document, sheet } = material;
  const look = { blueprint: wanted.blueprint, language: wanted.language, theme: 'light' } as const;
  const plan = paperPlan(paperSheet(sheet(), document, look), wanted.paper ?? {});
  if (!plan.ok) return plan;
  const { pages, scale, ratio } = plan.value;
  // The first of a poster may be the sheet that says how it is put together, which lies as it likes.
  const last = pages.at(-1);
  if (!last) throw new Error('A plan has a page');
  const further = material.pages().map(pageWith);
  const inMillimetres = (points: number): number => Math.round(points / pointsPerMillimetre);
  const fitted = (wanted.paper?.size ?? 'fit') === 'fit' ? ratio : pointsPerPx / scale;
  return ok({
    shows: 'pages',
    pages: [...pages.map(pageOfPlan), ...further].slice(0, mostPagesShown),
    transparent: false,
    missing: missingIn(material.scene()),
    facts: {
      pages: pages.length + further.length,
      millimetres: { width: inMillimetres(last.size.width), height: inMillimetres(last.size.height) },
      ratio: fitted,
      bytes: aboutBytes(material),
    },
  });
}

/** Of a workbook its first sheet, which says what there is. */
function workbookOf(material: Material): Result<Preview> {
  const { matrix, sheets, corner, phase } = toldOf(material);
  const rows = rowsOfMatrix(matrix(), corner, phase);
  return ok({ shows: 'table', rows, missing: [], facts: { sheets: sheets.length + 1, bytes: aboutBytes(material) } });
}

function tableOf(material: Material): Result<Preview> {
  const rows = rowsOfFile(material);
  const facts = { rows: rows.length - 1, bytes: aboutBytes(material) };
  return ok({ shows: 'table', rows: rows.slice(0, mostRowsShown + 1), missing: [], facts });
}

function textOf(material: Material): Result<Preview> {
  const text = textOfFile(material);
  return ok({ shows: 'text', text: text.slice(0, mostTextShown), missing: [], facts: { bytes: aboutBytes(material) } });
}
