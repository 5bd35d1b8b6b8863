import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentsOfSheet } from '#shared/layout/contents.ts';
import { contentsByIndex, endsAt } from '#shared/layout/indexed-contents.ts';
import { blueprints } from '#shared/model/queries.ts';
import { blueprintOf } from '#shared/model/references.ts';
import { documents } from '../random-blueprint.ts';

test('what is looked up by the index is what is gathered from all records, seed 88', () => {
  fc.assert(
    fc.property(documents(), (document) => {
      for (const { id } of blueprints(document)) {
        const gathered = contentsOfSheet(document, id);
        const indexed = contentsByIndex(document, id);
        const plain = ['blueprint', 'project', 'mainLanguage', 'phases', 'lanes', 'collapsed', 'connectors'] as const;
        for (const part of plain) expect(indexed[part]).toEqual(gathered[part]);
        const steps = gathered.phases.flatMap((phase) => phase.steps);
        for (const step of steps)
          for (const lane of gathered.lanes) {
            expect(indexed.stack(step.id, lane.id)).toEqual(gathered.stack(step.id, lane.id));
            expect(indexed.notesOfCell(step.id, lane.id)).toEqual(gathered.notesOfCell(step.id, lane.id));
          }
        for (const rec of document.values()) {
          if (rec.type === 'asset' || blueprintOf(rec) !== id) continue;
          expect(indexed.attachedTo(rec.id)).toEqual(gathered.attachedTo(rec.id));
          if (rec.type !== 'card') continue;
          const ends = gathered.connectors.flatMap(({ from, to }) => [from, to]);
          expect(endsAt(document, rec.id)).toBe(ends.filter((end) => end === rec.id).length);
          expect(indexed.pictureOf(rec)).toEqual(gathered.pictureOf(rec));
        }
      }
    }),
    { seed: 88, numRuns: 40 },
  );
});
