import { writeSvg } from '#shared/export/svg.ts';
import { ok } from '#shared/model/result.ts';
import type { Writer } from './material.ts';

export const asSvg: Writer = async ({ scene, language, wanted: { background } }) =>
  ok({ bytes: new TextEncoder().encode(writeSvg(scene(), { language, ...(background && { background }) })) });
