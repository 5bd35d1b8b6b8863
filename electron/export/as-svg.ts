import { writeSvg } from '#shared/export/svg.ts';
import { ok } from '#shared/model/result.ts';
import { projectMetadata } from '../embedded/in-svg.ts';
import { embeddedProject } from './embedded-project.ts';
import type { Writer } from './material.ts';

export const asSvg: Writer = async (material) => {
  const { scene, language, wanted } = material;
  const { background } = wanted;
  const embedded = embeddedProject(material);
  const metadata = embedded && projectMetadata(embedded);
  const svg = writeSvg(scene(), { language, ...(background && { background }), ...(metadata && { metadata }) });
  return ok({ bytes: new TextEncoder().encode(svg) });
};
