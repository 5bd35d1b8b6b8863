import { textOfFile } from '#shared/deliverable/told.ts';
import { ok } from '#shared/model/result.ts';
import type { Writer } from './material.ts';

/** The blueprint as a text in Markdown. */
export const asMd: Writer = async (material) => ok({ bytes: new TextEncoder().encode(textOfFile(material)) });
