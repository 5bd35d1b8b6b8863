import { describe, expect, test } from 'vitest';
import { readInterchange } from '#shared/interchange/read.ts';
import { get } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, contentsOf, project } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';
import { faultSentence } from '#shared/words/fault-sentence.ts';
import { countedIds, documentIn, example, exampleNames } from './examples.ts';
import { small, smallWith } from './small.ts';

/** What is wrong with a file, as a person reads it. */
function wrongWith(json: unknown, language: Language = 'en'): string[] {
  const read = readInterchange(json, { language: 'en', newId: countedIds() });
  return read.ok ? [] : read.faults.map((fault) => `${fault.at}: ${faultSentence(language, fault)}`);
}

const contentsIn = (json: unknown, language: Language = 'en') => {
  const document = documentIn(json, language);
  return contentsOf(document, blueprints(document)[0]?.id ?? '');
};

describe.each(exampleNames)('the example %s', (name) => {
  test.each(['en', 'zh'] as const)('is read whole with main language %s', (language) => {
    const json = example(name);
    const document = documentIn(json, language);
    expect(invariantFaults(document)).toEqual([]);
    const only = project(document);
    expect(only).toMatchObject({ language, title: json.title[language] });
    const contents = contentsIn(json, language);
    const [first] = json.blueprints;
    expect(contents.cards).toHaveLength(first.cards.length);
    for (const card of contents.cards) {
      const { text } = first.cards.find((object: { id: string }) => object.id === card.code);
      expect([textOf(card, 'text', 'en', language), textOf(card, 'text', 'zh', language)]).toEqual([text.en, text.zh]);
    }
    expect(contents.policies.map((policy) => policy.code)).toEqual(
      first.policies.map((_: object, i: number) => `R${i + 1}`),
    );
  });
});

test('the small file is good', () => {
  expect(wrongWith(small())).toEqual([]);
});

describe('what is refused, with place and sentence', () => {
  test.each<[path: string, value: unknown, wrong: string]>([
    ['blueprints[0].cards[1].lane', 'frontt', 'blueprints[0].cards[1].lane: no lane "frontt"'],
    ['blueprints[0].cards[1].lane', 'S1', 'blueprints[0].cards[1].lane: no lane "S1"'],
    ['blueprints[0].cards[1].lane', 'constructor', 'blueprints[0].cards[1].lane: no lane "constructor"'],
    [
      'blueprints[0].cards[1].lane',
      'feel',
      'blueprints[0].cards[1].lane: the lane "feel" takes no cards: its role is emotion',
    ],
    ['blueprints[0].cards[1].lane', undefined, 'blueprints[0].cards[1].lane: is missing'],
    ['blueprints[0].cards[1].lane', 7, 'blueprints[0].cards[1].lane: must be an id, which is a text'],
    ['blueprints[0].cards[1].step', 'S9', 'blueprints[0].cards[1].step: no step "S9"'],
    ['blueprints[0].cards[1].owner', 'O9', 'blueprints[0].cards[1].owner: no owner "O9"'],
    ['blueprints[0].steps[1].phase', 'P9', 'blueprints[0].steps[1].phase: no phase "P9"'],
    ['blueprints[0].connectors[0].to', 'C9', 'blueprints[0].connectors[0].to: no card "C9"'],
    ['blueprints[0].waits[0].card', 'C9', 'blueprints[0].waits[0].card: no card "C9"'],
    ['blueprints[0].failures[0].owner', 'C1', 'blueprints[0].failures[0].owner: no owner "C1"'],
    ['blueprints[0].marks[0].step', 'S9', 'blueprints[0].marks[0].step: no step "S9"'],
    ['blueprints[0].notes[0].lane', 'L9', 'blueprints[0].notes[0].lane: no lane "L9"'],
    ['blueprints[0].id', undefined, 'blueprints[0].id: is missing'],
    ['blueprints[0].marks[0].id', undefined, 'blueprints[0].marks[0].id: is missing'],
    ['blueprints[0].marks[0].id', '', 'blueprints[0].marks[0].id: must not be empty'],
    ['blueprints[0].notes[0].id', 3, 'blueprints[0].notes[0].id: must be an id, which is a text'],
    [
      'blueprints[0].marks[0].id',
      'S1',
      'blueprints[0].marks[0].id: the id "S1" is used twice, first at blueprints[0].steps[0].id',
    ],
    ['blueprints[0].cards[1].shade', 'red', 'blueprints[0].cards[1].shade: unknown field "shade"'],
    ['blueprints[0].cards[1].order', 'a0', 'blueprints[0].cards[1].order: unknown field "order"'],
    ['blueprints[0].cards[1].__proto__', {}, 'blueprints[0].cards[1].__proto__: unknown field "__proto__"'],
    ['blueprints[0].cards[1].constructor', {}, 'blueprints[0].cards[1].constructor: unknown field "constructor"'],
    ['blueprints[0].colour', 'red', 'blueprints[0].colour: unknown field "colour"'],
    ['colour', 'red', 'colour: unknown field "colour"'],
    ['blueprints[0].scenario', { place: 'x' }, 'blueprints[0].scenario.place: unknown field "place"'],
    [
      'blueprints[0].failures[0].residual',
      { cost: 1 },
      'blueprints[0].failures[0].residual.cost: unknown field "cost"',
    ],
    ['blueprints[0].cards[1].text', { en: 'a', fr: 'b' }, 'blueprints[0].cards[1].text.fr: unknown field "fr"'],
    [
      'blueprints[0].cards[1].text',
      5,
      'blueprints[0].cards[1].text: must be a text, or { "en": …, "zh": … } with texts',
    ],
    [
      'blueprints[0].cards[1].text',
      null,
      'blueprints[0].cards[1].text: must be a text, or { "en": …, "zh": … } with texts',
    ],
    [
      'blueprints[0].cards[1].text',
      {},
      'blueprints[0].cards[1].text: must be a text, or { "en": …, "zh": … } with texts',
    ],
    [
      'blueprints[0].cards[1].text',
      { en: 5 },
      'blueprints[0].cards[1].text.en: must be a text, or { "en": …, "zh": … } with texts',
    ],
    ['blueprints[0].cards[1].text', undefined, 'blueprints[0].cards[1].text: is missing'],
    ['blueprints[0].cards[1].text', 'a\u0000', 'blueprints[0].cards[1].text: must not contain the character U+0000'],
    [
      'blueprints[0].cards[1].text',
      '\ud800',
      'blueprints[0].cards[1].text: holds half a character, which is not Unicode',
    ],
    [
      'blueprints[0].cards[1].text',
      { zh: 'x'.repeat(10_001) },
      'blueprints[0].cards[1].text.zh: longer than 10000 characters',
    ],
    ['blueprints[0].cards[1].minutes', -1, 'blueprints[0].cards[1].minutes: must be 0 or more'],
    ['blueprints[0].cards[1].minutes', '1', 'blueprints[0].cards[1].minutes: must be a number'],
    ['blueprints[0].cards[1].minutes', Number.POSITIVE_INFINITY, 'blueprints[0].cards[1].minutes: must be a number'],
    ['blueprints[0].cards[1].kind', 'activity', 'blueprints[0].cards[1].kind: must be one of: action, decision'],
    ['blueprints[0].cards[1].alternative', 'yes', 'blueprints[0].cards[1].alternative: must be true or false'],
    ['blueprints[0].cards[1].touchpoint', 'digital', 'blueprints[0].cards[1].touchpoint: must be a list'],
    [
      'blueprints[0].cards[1].touchpoint',
      ['paper'],
      'blueprints[0].cards[1].touchpoint[0]: must be one of: physical, digital, human, content',
    ],
    ['blueprints[0].steps[0].emotion', 3, 'blueprints[0].steps[0].emotion: must be 2 or less'],
    ['blueprints[0].steps[0].importance', 0.5, 'blueprints[0].steps[0].importance: must be 1 or more'],
    ['blueprints[0].failures[0].severity', 7.5, 'blueprints[0].failures[0].severity: must be a whole number'],
    ['blueprints[0].failures[0].severity', 11, 'blueprints[0].failures[0].severity: must be 10 or less'],
    ['blueprints[0].metrics[0].value', true, 'blueprints[0].metrics[0].value: must be a number or a text'],
    [
      'blueprints[0].metrics[0].date',
      '2026-02-30',
      'blueprints[0].metrics[0].date: must be a day written as YYYY-MM-DD',
    ],
    ['blueprints[0].marks[0].card', 'C1', 'blueprints[0].marks[0]: needs either a card or a step'],
    ['blueprints[0].marks[0].step', undefined, 'blueprints[0].marks[0]: needs either a card or a step'],
    ['blueprints[0].state', 'past', 'blueprints[0].state: must be one of: current, future, pilot, live'],
    ['blueprints[0].waits', {}, 'blueprints[0].waits: must be a list'],
    ['blueprints[0].waits[0]', 'W1', 'blueprints[0].waits[0]: must be an object'],
    ['blueprints[0]', [], 'blueprints[0]: must be an object'],
    ['blueprints', undefined, 'blueprints: is missing'],
    ['blueprints', {}, 'blueprints: must be a list'],
    ['title', undefined, 'title: is missing'],
    ['format', 'other', 'format: not a blueprint of this program: "format" must be "throughline"'],
    [
      'version',
      2,
      'version: written by a newer version of this program (format 2; this one knows 1); update the program to read it',
    ],
    ['version', '1', 'version: must be 1'],
    ['feedback', [], 'feedback: feedback is not supported yet'],
    ['needs', [], 'needs: needs is not supported yet'],
    ['improvements', [], 'improvements: improvements is not supported yet'],
    ['blueprints[0].standards', [], 'blueprints[0].standards: standards is not supported yet'],
  ])('%s = %j', (path, value, wrong) => {
    expect(wrongWith(smallWith(path, value))).toEqual([wrong]);
  });

  test.each([null, 1, 'throughline', [], {}])('%j is no file of ours', (json) => {
    expect(wrongWith(json)).toEqual(['format: not a blueprint of this program: "format" must be "throughline"']);
  });

  test('an id that an earlier blueprint has', () => {
    const json = small();
    json.blueprints.push(...small().blueprints);
    expect(wrongWith(json)).toEqual(['blueprints[1].id: the id "B" is used twice, first at blueprints[0].id']);
  });

  test('in Chinese too', () => {
    expect(wrongWith(smallWith('blueprints[0].cards[1].lane', 'frontt'), 'zh')).toEqual([
      'blueprints[0].cards[1].lane: 没有泳道 “frontt”',
    ]);
  });
});

test.each(['phases', 'steps', 'lanes', 'cards'])('a blueprint has %s, if only none', (list) => {
  const blueprint = {
    id: 'B',
    title: '',
    state: 'live',
    phases: [],
    steps: [],
    lanes: [],
    cards: [],
    [list]: undefined,
  };
  expect(wrongWith({ format: 'throughline', version: 1, title: '', blueprints: [blueprint] })).toEqual([
    `blueprints[0].${list}: is missing`,
  ]);
});

test('one mistake is one fault: cards in a lane of a wrong role are not blamed for it', () => {
  expect(wrongWith(smallWith('blueprints[0].lanes[1].role', 'onstage'))).toEqual([
    expect.stringMatching(/^blueprints\[0\]\.lanes\[1\]\.role: must be one of: evidence, customer, /),
  ]);
});

test('all faults are listed, not only the first', () => {
  const json = smallWith('blueprints[0].cards', [
    { id: 'C1', step: 'S1', lane: 'customer', text: 'a', minutes: -1, shade: 'red' },
    { id: 'C1', step: 'S9', lane: 'front', text: 'b' },
    { id: 'C2', step: 'S1', lane: 'front', text: 'c' },
  ]);
  expect(wrongWith(json)).toEqual([
    'blueprints[0].cards[1].id: the id "C1" is used twice, first at blueprints[0].cards[0].id',
    'blueprints[0].cards[0].shade: unknown field "shade"',
    'blueprints[0].cards[0].minutes: must be 0 or more',
    'blueprints[0].cards[1].step: no step "S9"',
  ]);
});

test('a hundred faults are enough', () => {
  const cards = Array.from({ length: 1000 }, (_, index) => ({
    id: `Q${index}`,
    step: 'S1',
    lane: 'nowhere',
    text: '',
  }));
  expect(wrongWith(smallWith('blueprints[0].cards', cards))).toHaveLength(100);
});

test('more records than a project can keep are refused by number', () => {
  const notes = Array.from({ length: 200_001 }, () => 0);
  expect(wrongWith(smallWith('blueprints[0].notes', notes))).toEqual([
    'blueprints: more than 200000 records, more than a project can keep',
  ]);
});

test('incomplete and doubtful content is no fault', () => {
  const json = small();
  const [blueprint] = json.blueprints;
  blueprint?.connectors.push({ from: 'C1', to: 'C1', kind: 'loop' });
  Object.assign(blueprint?.waits[0] ?? {}, { typicalMinutes: 9, peakMinutes: 3 });
  expect(wrongWith(json)).toEqual([]);
  expect(wrongWith({ format: 'throughline', version: 1, title: '', blueprints: [] })).toEqual([]);
  const empty = { id: 'B', title: '', state: 'live', phases: [], steps: [], lanes: [], cards: [] };
  expect(wrongWith({ format: 'throughline', version: 1, title: '', blueprints: [empty] })).toEqual([]);
});

describe('texts', () => {
  const title = (value: unknown, language: Language) => {
    const { title, translations } = project(documentIn(smallWith('title', value), language));
    return { title, translations };
  };
  test('a plain one is in the main language', () => {
    expect(title('Hotel', 'zh')).toEqual({ title: 'Hotel', translations: undefined });
  });
  test('of two, the main language is the text and the other its translation', () => {
    expect(title({ en: 'Hotel', zh: '酒店' }, 'zh')).toEqual({ title: '酒店', translations: { title: 'Hotel' } });
    expect(title({ zh: '酒店', en: 'Hotel' }, 'en')).toEqual({ title: 'Hotel', translations: { title: '酒店' } });
  });
  test('one alone is the text, whichever language it is in', () => {
    expect(title({ en: 'Hotel' }, 'zh')).toEqual({ title: 'Hotel', translations: undefined });
  });
  test('a text inside an object is translated by its path', () => {
    const [blueprint] = blueprints(
      documentIn(smallWith('blueprints[0].scenario', { channel: { en: 'kiosk', zh: '自助机' }, service: 'core' })),
    );
    expect(blueprint).toMatchObject({
      scenario: { channel: 'kiosk', service: 'core' },
      translations: { 'scenario.channel': '自助机' },
    });
  });
});

test('the order of the file is kept; interleaved steps are grouped by phase', () => {
  const json = small();
  const [blueprint] = json.blueprints;
  if (!blueprint) throw new Error('the small file has a blueprint');
  blueprint.phases.push({ id: 'P2', title: 'After' });
  blueprint.steps = [
    { id: 'S3', phase: 'P2', title: '' },
    { id: 'S2', phase: 'P1', title: '' },
    { id: 'S4', phase: 'P2', title: '' },
    { id: 'S1', phase: 'P1', title: '' },
  ];
  const stack = (id: string, lane: string) => ({ id, step: 'S1', lane, text: '' });
  blueprint.cards = [stack('C9', 'front'), stack('C2', 'front'), stack('C1', 'customer'), stack('C5', 'front')];
  const contents = contentsIn(json);
  expect(contents.steps.map((step) => step.code)).toEqual(['S2', 'S1', 'S3', 'S4']);
  expect(contents.cards.map((card) => card.code)).toEqual(['C1', 'C9', 'C2', 'C5']);
});

test('ids that were left out are the next free ones, the same each time', () => {
  const json = small();
  const [blueprint] = json.blueprints;
  Object.assign(blueprint?.cards[1] ?? {}, { id: 'K7' });
  blueprint?.connectors.splice(0, 1, { from: 'C1', to: 'K7', kind: 'loop' }, { from: 'K7', to: 'C1', kind: 'loop' });
  blueprint?.failures.splice(0);
  const codes = () => contentsIn(json).connectors.map((connector) => connector.code);
  expect(codes()).toEqual(['K8', 'K9']);
  expect(codes()).toEqual(codes());
});

test('two blueprints may use the same ids', () => {
  const json = small();
  json.blueprints.push(...small().blueprints.map((blueprint) => ({ ...blueprint, id: 'B-new' })));
  const document = documentIn(json);
  expect(invariantFaults(document)).toEqual([]);
  const [first, second] = blueprints(document).map(({ id }) => contentsOf(document, id).cards);
  expect(first?.map((card) => card.code)).toEqual(second?.map((card) => card.code));
  const card = second?.[0];
  expect(card && get(document, 'step', card.step).blueprint).toBe(card?.blueprint);
});
