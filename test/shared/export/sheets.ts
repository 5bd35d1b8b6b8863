import { readFileSync } from 'node:fs';
import { readInterchange } from '#shared/interchange/read.ts';
import { layout } from '#shared/layout/layout.ts';
import type { LayoutOptions, Scene } from '#shared/layout/scene.ts';
import { blueprints, type Contents, contentsOf } from '#shared/model/queries.ts';

export const examples = ['hotel-checkin', 'hospital-outpatient', 'ecommerce-checkout-return'] as const;
export type ExampleName = (typeof examples)[number];

/** Every example in every language it can be drawn in. */
export const sheets = examples.flatMap((name) => (['en', 'zh'] as const).map((language) => [name, language] as const));

/** An example as it is drawn: its records and its Scene. */
export function sheetOf(
  name: ExampleName,
  language: LayoutOptions['language'],
  theme: LayoutOptions['theme'] = 'light',
): { contents: Contents; scene: Scene } {
  const file = new URL(`../../fixtures/examples/${name}.blueprint.json`, import.meta.url);
  let drawn = 0;
  const read = readInterchange(JSON.parse(readFileSync(file, 'utf8')), {
    language: language === 'zh' ? 'zh' : 'en',
    newId: () => `r${++drawn}`,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const blueprint = blueprints(read.value)[0];
  if (!blueprint) throw new Error(`${name} has no blueprint`);
  const scene = layout(read.value, { blueprint: blueprint.id, theme, language });
  return { contents: contentsOf(read.value, blueprint.id), scene };
}
