import { interchangeText, writeInterchange } from '#shared/interchange/write.ts';
import { project } from '#shared/model/queries.ts';
import type { Embedded } from '../embedded/envelope.ts';
import type { Material } from './material.ts';

/**
 * The project as it goes into a file besides what is shown, if it does: what is left of the document and nothing else. Of
 * a deliverable that leaves something out it is the one blueprint only; a picture on the clipboard holds none.
 */
export function embeddedProject({ wanted, document }: Material): Embedded | undefined {
  const { audience = 'full', blueprint, embed, picture, range, slice } = wanted;
  const onClipboard = picture !== undefined && 'clipboard' in picture;
  if (onClipboard || !(embed ?? audience === 'full')) return undefined;
  const all = audience === 'full' && !range && !slice;
  const text = interchangeText(writeInterchange(document, 'both', all ? {} : { blueprints: [blueprint] }));
  return { text, language: project(document).language };
}
