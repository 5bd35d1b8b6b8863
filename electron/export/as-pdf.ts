import { paperSheet } from '#shared/export/paper/facts.ts';
import { paperPlan } from '#shared/export/paper/plan.ts';
import { ok } from '#shared/model/result.ts';
import { embeddedProject } from './embedded-project.ts';
import type { Writer } from './material.ts';
import { writePdf } from './pdf.ts';

export const asPdf: Writer = async (material, { fonts }) => {
  const { sheet, pages, language, date, document, wanted } = material;
  const { paper = {}, blueprint, language: shown } = wanted;
  const scene = sheet();
  const plan = paperPlan(paperSheet(scene, document, { blueprint, language: shown, theme: 'light' }), paper);
  if (!plan.ok) return plan;
  const embedded = embeddedProject(material);
  const options = {
    language,
    date,
    plan: plan.value,
    grey: paper.grey ?? false,
    details: paper.details,
    pages: pages(),
    ...(fonts !== undefined && { fonts }),
    ...(embedded && { embedded }),
  };
  return ok({ bytes: await writePdf(scene, options) });
};
