import { readFileSync } from 'node:fs';
import { readInterchange } from '#shared/interchange/read.ts';
import { layout } from '#shared/layout/layout.ts';
import { withPages } from '#shared/layout/pages-below.ts';
import type { LayoutOptions, Scene } from '#shared/layout/scene.ts';
import type { Document } from '#shared/model/document.ts';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { blueprints, type Contents, contentsOf } from '#shared/model/queries.ts';
import { pagesOf } from '#shared/pages/pages.ts';

export const examples = ['hotel-checkin', 'hospital-outpatient', 'ecommerce-checkout-return'] as const;
export type ExampleName = (typeof examples)[number];

/** Every example in every language it can be drawn in. */
export const sheets = examples.flatMap((name) => (['en', 'zh'] as const).map((language) => [name, language] as const));

export type Sheet = { readonly document: Document; readonly contents: Contents; readonly scene: Scene };

/** An example as it is drawn: its records and its Scene. */
export function sheetOf(
  name: ExampleName,
  language: LayoutOptions['language'],
  theme: LayoutOptions['theme'] = 'light',
): Sheet {
  const file = new URL(`../../fixtures/examples/${name}.blueprint.json`, import.meta.url);
  return drawn(JSON.parse(readFileSync(file, 'utf8')), language, theme);
}

/** A sheet of one lane with a card in each of its steps, with these texts. */
export const sheetOfTexts = (texts: readonly string[]): Sheet => drawn(projectOfTexts(texts, []), 'en', 'light');

/** A sheet with a note on its only card, the note's text printed below. */
export const sheetOfNote = (text: string): Sheet =>
  drawn(projectOfTexts(['The card'], [{ id: 'N1', card: 'C1', text }]), 'en', 'light', true);

function projectOfTexts(texts: readonly string[], notes: readonly object[]) {
  const steps = texts.map((_, at) => ({ id: `S${at + 1}`, phase: 'P1', title: `Step ${at + 1}` }));
  const cards = texts.map((text, at) => ({ id: `C${at + 1}`, step: `S${at + 1}`, lane: 'L1', text }));
  const phases = [{ id: 'P1', title: 'Phase' }];
  const lanes = [{ id: 'L1', role: 'customer' }];
  const blueprint = { id: 'B1', title: 'Texts', state: 'current', phases, steps, lanes, cards, notes, connectors: [] };
  return { format: 'throughline', version: 1, title: 'Texts', blueprints: [blueprint] };
}

function drawn(
  json: unknown,
  language: LayoutOptions['language'],
  theme: LayoutOptions['theme'],
  noteTexts = false,
): Sheet {
  let ids = 0;
  const read = readInterchange(json, {
    language: language === 'zh' ? 'zh' : 'en',
    newId: () => `r${++ids}`,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const blueprint = blueprints(read.value)[0];
  if (!blueprint) throw new Error('no blueprint');
  const scene = layout(read.value, { blueprint: blueprint.id, theme, language, noteTexts });
  return { document: read.value, contents: contentsOf(read.value, blueprint.id), scene };
}

/** The pages that are looked at: of one example in each language. */
export const paged = [
  ['hotel-checkin', 'en'],
  ['hospital-outpatient', 'zh'],
] as const;

/** An example with all its pages below it, as its rules were asked on a certain day. */
export function sheetWithPages(name: ExampleName, language: LayoutOptions['language']): Scene {
  const { document, contents, scene } = sheetOf(name, language);
  const blueprint = contents.blueprint.id;
  return withPages(
    scene,
    pagesOf(document, { blueprint, kinds: pageKinds, language, theme: 'light', today: '2026-06-30' }),
  );
}
