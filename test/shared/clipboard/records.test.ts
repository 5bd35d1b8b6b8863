import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CopiedRecords, copyOf, recordsIn, textOfRecords } from '#shared/clipboard/copied-records.ts';
import { htmlOf, rowsOfCopied, tsvOf } from '#shared/clipboard/copied-text.ts';
import { pasteRecords } from '#shared/clipboard/paste-records.ts';
import { rowsOfTsv } from '#shared/clipboard/tsv.ts';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { editText } from '#shared/commands/edit.ts';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import type { Document } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, cardsOf, contentsOf, lanesOf, recordsOf, stepsOf } from '#shared/model/queries.ts';
import { at, prove } from '../commands/prove.ts';
import { documentIn, example } from '../interchange/examples.ts';
import { documents } from '../random-blueprint.ts';

let drawn = 0;
const newId = () => {
  drawn += 1;
  return `r${drawn}`;
};
const hotel = documentIn(example('hotel-checkin'));
const only = (document: Document) => blueprints(document)[0]?.id as string;
const card = (document: Document, code: string) =>
  cardsOf(document, only(document)).find((one) => one.code === code)?.id as string;

/** What arrives elsewhere: the same way as through the clipboard. */
function carried(copied: CopiedRecords | undefined): CopiedRecords {
  if (!copied) throw new Error('nothing was copied');
  const read = recordsIn(textOfRecords(copied), { language: 'en', newId });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}
const idsFor = ({ document }: CopiedRecords) => Object.fromEntries([...document.keys()].map((id) => [id, newId()]));

const counts = (document: Document) => {
  const { blueprint: _, ...lists } = contentsOf(document, only(document));
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]));
};

describe('records copied and pasted', () => {
  test('a whole blueprint pasted into an empty one holds all of it: connectors, failures, waits, marks, owners', () => {
    const empty = emptyDocument({ language: 'en', newId });
    const all = copyOf(
      hotel,
      only(hotel),
      contentsOf(hotel, only(hotel)).phases.map(({ id }) => id),
    );
    const copied = carried(all);
    const before = counts(empty);
    const whole = counts(hotel);
    const after = prove(
      empty,
      pasteRecords,
      { place: { blueprint: only(empty) }, copied, ids: idsFor(copied) },
      counts,
      {
        ...whole,
        phases: (whole.phases ?? 0) + 1,
        steps: (whole.steps ?? 0) + 1,
        lanes: expect.any(Number),
        notes: expect.any(Number),
      },
    );
    expect(before.cards).toBe(0);
    expect(cardsOf(after, only(after)).map(({ text }) => text)).toEqual(
      cardsOf(hotel, only(hotel)).map(({ text }) => text),
    );
  });

  test('cards go from the focused cell on, into lanes of their roles; connectors to others are left out and counted', () => {
    const [first, second] = contentsOf(hotel, only(hotel)).connectors;
    const copied = carried(copyOf(hotel, only(hotel), [first?.from ?? '', first?.to ?? '']));
    expect(second).toBeDefined();
    expect(copied.connectorsLeftOut).toBeGreaterThan(0);
    const step = stepsOf(hotel, only(hotel)).at(-1)?.id as string;
    const after = prove(
      hotel,
      pasteRecords,
      { place: { blueprint: only(hotel), step }, copied, ids: idsFor(copied) },
      (after) => [counts(after).cards, counts(after).owners],
      [(counts(hotel).cards ?? 0) + 2, counts(hotel).owners],
    );
    expect(counts(after).connectors).toBeGreaterThan(counts(hotel).connectors ?? 0);
  });

  test('lanes and steps copied themselves come as new ones with what stands in them', () => {
    const lane = lanesOf(hotel, only(hotel)).find(({ role }) => role === 'backstage')?.id as string;
    const inLane = cardsOf(hotel, only(hotel)).filter((one) => one.lane === lane);
    const copied = carried(copyOf(hotel, only(hotel), [lane]));
    prove(
      hotel,
      pasteRecords,
      { place: { blueprint: only(hotel), lane }, copied, ids: idsFor(copied) },
      (after) => [counts(after).lanes, counts(after).cards, counts(after).steps],
      [(counts(hotel).lanes ?? 0) + 1, (counts(hotel).cards ?? 0) + inLane.length, counts(hotel).steps],
    );
    const step = stepsOf(hotel, only(hotel))[1]?.id as string;
    const copiedStep = carried(copyOf(hotel, only(hotel), [step]));
    prove(
      hotel,
      pasteRecords,
      { place: { blueprint: only(hotel), step }, copied: copiedStep, ids: idsFor(copiedStep) },
      (after) => [counts(after).lanes, stepsOf(after, only(after)).map(({ title }) => title)],
      [
        counts(hotel).lanes,
        stepsOf(hotel, only(hotel)).flatMap(({ id, title }) => (id === step ? [title, title] : [title])),
      ],
    );
  });

  test('any selection of any blueprint pastes into any other and leaves it whole (seed 4811)', () => {
    const size = { blueprints: 1, phases: 3, steps: 5, lanes: 6, cards: 12, connectors: 8, owners: 2, attached: 2 };
    fc.assert(
      fc.property(
        documents(size),
        documents(size),
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.nat(),
        (from, to, picks, spot) => {
          const all = recordsOf(from, only(from));
          const selection = picks.map((pick) => all[pick % all.length]?.id as string);
          const copied = copyOf(from, only(from), selection);
          if (!copied) return;
          expect(invariantFaults(copied.document)).toEqual([]);
          const read = carried(copied);
          const steps = stepsOf(to, only(to));
          const lanes = lanesOf(to, only(to));
          const place = {
            blueprint: only(to),
            ...(steps.length > 0 && { step: steps[spot % steps.length]?.id as string }),
            ...(lanes.length > 0 && { lane: lanes[spot % lanes.length]?.id as string }),
          };
          const store = createDocumentStore(to);
          const done = store.dispatch(pasteRecords, { place, copied: read, ids: idsFor(read) }, { at });
          expect(done).toMatchObject({ ok: true });
          expect(invariantFaults(store.getState().document)).toEqual([]);
          store.undo(at);
          expect(new Map(store.getState().document)).toEqual(new Map(to));
        },
      ),
      { seed: 4811, numRuns: 60 },
    );
  });
});

describe('a hostile clipboard', () => {
  const good = JSON.parse(textOfRecords(copyOf(hotel, only(hotel), [card(hotel, 'C1')]) as CopiedRecords));
  const read = (value: unknown) =>
    recordsIn(typeof value === 'string' ? value : JSON.stringify(value), { language: 'en', newId });

  test('3.2 row 18: what says it was copied here is read like a file of another program, or refused', () => {
    expect(read(good)).toMatchObject({ ok: true });
    const bad: unknown[] = [
      '',
      'null',
      '[[['.repeat(100_000),
      '{"kind":"throughline-records"}',
      { ...good, version: 2 },
      { ...good, more: 1 },
      { ...good, project: { ...good.project, blueprints: [] } },
      { ...good, project: { ...good.project, blueprints: [...good.project.blueprints, ...good.project.blueprints] } },
      JSON.stringify(good).replace('"blueprints"', '"__proto__"'),
    ];
    for (const value of bad) expect(read(value)).toMatchObject({ ok: false, faults: [{ code: 'paste.notOurs' }] });
    expect(read('x'.repeat(60_000_001))).toMatchObject({ faults: [{ code: 'paste.tooManyCharacters' }] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('what others get', () => {
  test('cards of one cell are lines, others a table with the names of steps and lanes, in the language shown', () => {
    const [first] = cardsOf(hotel, only(hotel));
    const one = copyOf(hotel, only(hotel), [first?.id as string]) as CopiedRecords;
    expect(rowsOfCopied(one, 'en')).toEqual([[first?.text]]);
    const all = copyOf(
      hotel,
      only(hotel),
      cardsOf(hotel, only(hotel)).map(({ id }) => id),
    ) as CopiedRecords;
    const rows = rowsOfCopied(all, 'zh');
    expect(rows[0]).toHaveLength(stepsOf(hotel, only(hotel)).length + 1);
    expect(rows.map(([head]) => head)).toContain('顾客行为');
    expect(rowsOfTsv(tsvOf(rows))).toEqual(rows);
  });

  test('3.2 row 19: no cell is a formula, whatever a card says (seed 4812)', () => {
    const first = cardsOf(hotel, only(hotel))[0]?.id as string;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '"', '<', 'a', '\n') }), (text) => {
        const store = createDocumentStore(hotel);
        store.dispatch(editText, { id: first, field: 'text', text, language: 'en' }, { at });
        const copied = copyOf(store.getState().document, only(hotel), [first]) as CopiedRecords;
        const [[cell = ''] = []] = rowsOfCopied(copied, 'en');
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(htmlOf([[cell]])).not.toContain('<a');
      }),
      { seed: 4812 },
    );
  });
});
