import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentFor } from '#shared/audience/audience.ts';
import { writeInterchange } from '#shared/interchange/write.ts';
import {
  type Audience,
  type Deliverable,
  deliverableFormats,
  htmlKinds,
  tableKinds,
} from '#shared/model/deliverable.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { recordSchema } from '#shared/model/record.ts';
import { draw } from '../../../electron/export/draw.ts';
import { fullDocument } from '../../shared/audience/canaries.ts';
import { unpacked } from '../../unpacked.ts';
import { temporaryFolder } from '../storage/folder.ts';

const { document, canaries } = fullDocument();

/** What goes to nobody but who builds the blueprint. */
const inner = [
  /^note\./,
  /^mark\.text\/(staff-pain|question)\//,
  /\.source/,
  /\.waivers/,
  /^asset\.title/,
  /^lane\.title\/question$/,
  /^owner\.title\/nobody$/,
  /^blueprint\.title\/other$/,
];
/** What each audience must not find, by the names of the texts. */
const gone: { readonly [audience in Audience]: readonly RegExp[] } = {
  full: [],
  client: inner,
  customer: [
    ...inner,
    /\/(backstage|support|partner|management|custom|behind)(@zh)?$/,
    // The connector from what is behind the stage.
    /^lane\.title\/(metric|policy|opportunity)$/,
    /^(owner|failure|policy|metric)\./,
    /^mark\.text\/opportunity\//,
    /^card\.(description|privacy)\//,
    /^wait\.easing\//,
    /^blueprint\.(scenario|persona|version|owner)/,
  ],
  operations: [
    ...inner,
    /\/management(@zh)?$/,
    /^lane\.title\/(emotion|pain|opportunity)$/,
    /^mark\./,
    /^step\.thought/,
    /^metric\.value\//,
    // It came from the lane of management.
    /^connector\.label\/custom$/,
  ],
};
const isGone = (audience: Audience, name: string) => gone[audience].some((pattern) => pattern.test(name));
const namesOf = (audience: Audience, wanted: 'gone' | 'kept') =>
  [...canaries.keys()].filter((name) => isGone(audience, name) === (wanted === 'gone'));
const foundIn = (texts: readonly string[], names: readonly string[]) =>
  names.filter((name) => texts.some((text) => text.includes(canaries.get(name) as string)));

const bytesAsText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The texts of a PDF, which stand in it as numbers of signs. */
function textOfPdf(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), 'it.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
}

type Asked = Partial<Deliverable> & Pick<Deliverable, 'format'>;

async function written(asked: Asked, audience: Audience): Promise<string[]> {
  const look = { audience, blueprint: 'b', language: 'both', noteTexts: true, embed: true } as const;
  const wanted = { ...look, pages: [...pageKinds], picture: { scale: 0.1 }, ...asked };
  const drawing = await draw(document, wanted, { today: '2026-06-30' });
  if (!drawing.ok) throw new Error(JSON.stringify(drawing.faults));
  const { bytes } = drawing.value;
  return [...unpacked(bytes).map(bytesAsText), ...(asked.format === 'pdf' ? [textOfPdf(bytes)] : [])];
}

/** Every format there is, in each of its kinds that say something else. */
const everyFormat: readonly Asked[] = deliverableFormats.flatMap((format): Asked[] => {
  if (format === 'html') return htmlKinds.map((html) => ({ format, html }));
  return format === 'csv' ? tableKinds.map((table) => ({ format, table })) : [{ format }];
});
/** Who gets all is spared nothing; of the staff's, the pages are what nobody else's say. */
const asked: { readonly [audience in Audience]: readonly Asked[] } = {
  full: [],
  client: everyFormat,
  customer: everyFormat,
  operations: [{ format: 'pdf' }, { format: 'xlsx' }],
};

test('the document has a text in every field there is', () => {
  for (const schema of recordSchema.options) {
    const { type, ...fields } = schema.shape;
    const own = [...document.values()].filter((rec) => rec.type === type.value && rec.id !== 'other');
    const filled = new Set(
      own.flatMap((rec) => Object.entries(rec).flatMap(([field, value]) => (value === undefined ? [] : field))),
    );
    const possible = Object.keys(fields).filter(
      (field) =>
        !(field === 'translations' && ['asset', 'note', 'phase', 'lane', 'owner', 'connector'].includes(type.value)),
    );
    expect([...filled, type.value].sort()).toEqual(expect.arrayContaining([...possible].sort()));
  }
  expect(invariantFaults(document)).toEqual([]);
});

describe.each(['full', 'client', 'customer', 'operations'] as const)('for %s', (audience) => {
  const left = documentFor(audience, document, 'b');

  test('what is left is whole, and has every text that is for them and no other', () => {
    expect(invariantFaults(left)).toEqual([]);
    const json = JSON.stringify([...left.values()]);
    const kept = namesOf(audience, 'kept');
    expect(foundIn([json], kept)).toEqual(kept);
    expect(foundIn([json], namesOf(audience, 'gone'))).toEqual([]);
    const file = JSON.stringify(writeInterchange(left));
    expect(foundIn([file], [...canaries.keys()])).toEqual(kept);
  });

  test.each(asked[audience])('no byte of %j says what is not for them', async (wanted) => {
    const texts = await written(wanted, audience);
    expect(foundIn(texts, namesOf(audience, 'gone'))).toEqual([]);
    if (wanted.format === 'csv') return;
    // Of a PNG only the project inside it has words.
    const cards = namesOf(audience, 'kept').filter((name) => name.startsWith('card.text/'));
    expect(foundIn(texts, cards)).toEqual(cards);
  });
});
