import { describe, expect, test } from 'vitest';
import { blockOf, likelyShape, readClip } from '#shared/clipboard/clip.ts';
import type { Place } from '#shared/clipboard/land.ts';
import { idsFor, type PasteBlock, pasteBlock } from '#shared/clipboard/paste-block.ts';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints, cardsOfCell, contentsOf, lanesOf, stepsOf } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';
import { say } from '#shared/words/words.ts';
import { prove } from '../commands/prove.ts';

let drawn = 0;
const newId = () => {
  drawn += 1;
  return `p${drawn}`;
};
const empty = (language: 'en' | 'zh' = 'en') => emptyDocument({ language, newId });
const only = (document: Document) => blueprints(document)[0]?.id as string;

function pasted(
  text: string,
  options: Partial<PasteBlock> = {},
  place: Partial<Place> = {},
  document = empty(),
): PasteBlock {
  const clip = readClip({ text, html: '' });
  const block = clip.ok ? blockOf(clip.value, likelyShape(clip.value)) : clip;
  if (!block.ok) throw new Error(JSON.stringify(block.faults));
  const ids = Array.from({ length: idsFor(block.value) }, newId);
  return { place: { blueprint: only(document), ...place }, block: block.value, language: 'en', ids, ...options };
}

/** The sheet in words: phases with their steps, then each lane that has cards. */
function seen(document: Document) {
  const { phases, steps, lanes, marks } = contentsOf(document, only(document));
  const title = (rec: (typeof phases | typeof steps | typeof lanes)[number]) => textOf(rec, 'title', 'en', 'en');
  return {
    steps: phases.map((phase) => [title(phase), ...steps.filter((step) => step.phase === phase.id).map(title)]),
    lanes: lanes.flatMap((lane) => {
      const cells = steps.map((step) =>
        cardsOfCell(document, step.id, lane.id)
          .map(({ text }) => text)
          .join('+'),
      );
      return cells.some(Boolean) ? [[title(lane) || say('en', `role.${lane.role}`), ...cells]] : [];
    }),
    ...(marks.length > 0 && { marks: marks.map(({ kind, text }) => `${kind} ${text}`) }),
  };
}

describe('pasting a block', () => {
  test('40 cells into an empty blueprint become the blueprint, in one deed', () => {
    const lanes = ['Physical evidence', 'Customer actions', 'Frontstage', 'Backstage', 'Support processes'];
    const steps = ['Search', 'Book', 'Arrive', 'Check in', 'Stay', 'Eat', 'Pay', 'Leave'];
    const text = [['', ...steps], ...lanes.map((lane) => [lane, ...steps.map((step) => `${step} ${lane}`)])];
    const document = empty();
    const args = pasted(text.map((row) => row.join('\t')).join('\n'), {}, {}, document);
    prove(
      document,
      pasteBlock,
      args,
      (after) => ({ ...seen(after), lanes: seen(after).lanes.length, count: lanesOf(after, only(after)).length }),
      {
        steps: [['', ...steps]],
        lanes: 5,
        count: 6,
      },
    );
  });

  test('phases, lanes of other names and marks find their places', () => {
    const document = empty();
    const text =
      'Phase\tBefore\t\tAfter\nStep\tBook\tPay\tRate\nCustomer\ta\tb\tc\nGarden\td\t\t\nPain points\t\tslow\t';
    prove(document, pasteBlock, pasted(text, {}, {}, document), seen, {
      steps: [
        ['Before', 'Book', 'Pay'],
        ['After', 'Rate'],
      ],
      lanes: [
        ['Customer actions', 'a', 'b', 'c'],
        ['Garden', 'd', '', ''],
      ],
      marks: ['pain slow'],
    });
  });

  test('a plain block fills from the focused cell; steps and lanes that are missing are made', () => {
    const document = empty();
    const lane = lanesOf(document, only(document)).at(-1)?.id as string;
    prove(document, pasteBlock, pasted('a\tb\nc\td', {}, { lane }, document), seen, {
      steps: [['', '', '']],
      lanes: [
        ['Support processes', 'a', 'b'],
        ['Custom lane', 'c', 'd'],
      ],
    });
  });

  test('lines go across the steps, new cards below those there, or in place of the first', () => {
    const document = empty();
    const first = prove(document, pasteBlock, pasted('a\nb', {}, {}, document), seen, {
      steps: [['', '', '']],
      lanes: [['Customer actions', 'a', 'b']],
    });
    const below = prove(first, pasteBlock, pasted('c\nd', {}, {}, first), (after) => seen(after).lanes, [
      ['Customer actions', 'a+c', 'b+d'],
    ]);
    prove(below, pasteBlock, pasted('x\ny', { replaces: true }, {}, below), (after) => seen(after).lanes, [
      ['Customer actions', 'x+c', 'y+d'],
    ]);
  });

  test('steps of the same name are filled, new ones stand between, what is written goes to the language shown', () => {
    const document = empty('en');
    const start = prove(
      document,
      pasteBlock,
      pasted('\tBook\tLeave\nCustomer\ta\tb', {}, {}, document),
      (after) => seen(after).steps,
      [['', 'Book', 'Leave']],
    );
    const args = pasted('\tBook\t付款\tLeave\n顾客行为\t一\t二\t三', { language: 'zh' }, {}, start);
    const after = prove(start, pasteBlock, args, (after) => seen(after).steps, [['', 'Book', '付款', 'Leave']]);
    const step = stepsOf(after, only(after))[1];
    expect(step && { title: step.title, translations: step.translations }).toEqual({
      title: '',
      translations: { title: '付款' },
    });
  });

  test('pasted text is only text', () => {
    const document = empty();
    const hostile = '<img src=x onerror=alert(1)>\t=cmd|x\n__proto__\tconstructor';
    prove(document, pasteBlock, pasted(hostile, {}, {}, document), (after) => seen(after).lanes, [
      ['Physical evidence', '<img src=x onerror=alert(1)>', '=cmd|x'],
      ['Customer actions', '__proto__', 'constructor'],
    ]);
  });
});
