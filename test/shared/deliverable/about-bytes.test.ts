import { expect, it } from 'vitest';
import { aboutBytes } from '#shared/deliverable/about-bytes.ts';
import { materialOf } from '#shared/deliverable/material.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import { blueprints } from '#shared/model/queries.ts';
import { draw } from '../../../electron/export/draw.ts';
import { exampleDocument } from '../../e2e/blueprint-file.ts';

const today = '2026-01-01';
const cases: readonly (readonly [string, Partial<Deliverable> & Pick<Deliverable, 'format' | 'language'>])[] = [
  ['hotel-checkin', { format: 'pdf', language: 'en', embed: false }],
  ['hotel-checkin', { format: 'png', language: 'en', embed: false }],
  ['hotel-checkin', { format: 'svg', language: 'both' }],
  ['hospital-outpatient', { format: 'pdf', language: 'zh', pages: ['failures'] }],
  ['hotel-checkin', { format: 'xlsx', language: 'both' }],
  ['hospital-outpatient', { format: 'csv', language: 'zh', table: 'failures' }],
  ['hotel-checkin', { format: 'html', language: 'en' }],
  ['hotel-checkin', { format: 'pptx', language: 'zh' }],
  ['hotel-checkin', { format: 'html', html: 'report', language: 'zh' }],
  ['hotel-checkin', { format: 'md', language: 'both' }],
  ['ecommerce-checkout-return', { format: 'pdf', language: 'both', audience: 'client' }],
];

it.each(cases)('%s as %o is about as large as is said: by half at most', async (name, wanted) => {
  const document = exampleDocument(name);
  const whole = { blueprint: blueprints(document)[0]?.id ?? '', ...wanted };
  const material = materialOf(document, whole, today);
  const drawing = await draw(document, whole, { today });
  if (!material.ok || !drawing.ok) throw new Error('it cannot be drawn');
  const ratio = aboutBytes(material.value) / drawing.value.bytes.length;
  expect(ratio).toBeGreaterThan(1 / 1.5);
  expect(ratio).toBeLessThan(1.5);
});
