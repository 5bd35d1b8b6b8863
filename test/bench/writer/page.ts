import { writeSvg } from '../../../shared/export/svg.ts';
import { layout } from '../../../shared/layout/layout.ts';
import { documentOf } from '../../../shared/model/document.ts';
import { blueprints } from '../../../shared/model/queries.ts';
import type { Rec } from '../../../shared/model/record.ts';

/**
 * The program's own SVG writer in a page, as the floor's is: both begin with what is on the screen. A sheet draws its cards
 * and lines when they are asked for; all of them are there before the writer begins.
 */
function drawings(records: readonly Rec[], times: number): number[] {
  const document = documentOf(records);
  const [first] = blueprints(document);
  if (!first) throw new Error('no blueprint');
  const scene = layout(document, { blueprint: first.id, theme: 'light', language: 'en', numbered: true });
  for (const list of [scene.cards, scene.connectors, scene.tags]) if (!list) throw new Error('no sheet');
  return Array.from({ length: times }, () => {
    const from = performance.now();
    const svg = writeSvg(scene, { language: 'en' });
    const time = performance.now() - from;
    if (!svg.endsWith('</svg>\n')) throw new Error('no drawing');
    return time;
  });
}

Object.assign(window, { drawings });
