import { ok } from '#shared/model/result.ts';
import { embeddedProject } from './embedded-project.ts';
import type { Writer } from './material.ts';
import { writePdf } from './pdf.ts';

export const asPdf: Writer = async (material, { fonts }) => {
  const { sheet, pages, language, date } = material;
  const embedded = embeddedProject(material);
  const options = {
    language,
    date,
    pages: pages(),
    ...(fonts !== undefined && { fonts }),
    ...(embedded && { embedded }),
  };
  return ok({ bytes: await writePdf(sheet(), options) });
};
