import type { Document } from '../../shared/model/document.ts';
import { type Rec, textFields } from '../../shared/model/record.ts';
import { randomDocument } from '../shared/random-blueprint.ts';
import { hostileTexts } from './texts.ts';

/** How many blueprints, and how many records of each type in one: together as many as there are texts. */
const blueprints = 20;
const each = hostileTexts.length / blueprints;

/** Sets a field by its path; of what is not there (the picture of a card without one) nothing is made. */
function withText(rec: Rec, path: string, text: string): Rec {
  const [field = '', inner] = path.split('.');
  if (inner === undefined) return { ...rec, [field]: text } as Rec;
  const there = (rec as unknown as Record<string, object | undefined>)[field];
  return there ? ({ ...rec, [field]: { ...there, [inner]: text } } as Rec) : rec;
}

/** A whole project of hostile texts: each stands in every text field of every type of record, in both languages. */
export function hostileDocument(): Document {
  const whole = randomDocument(1, {
    blueprints,
    phases: each,
    steps: each,
    lanes: each,
    // Of every eighth card a picture, with its own text.
    cards: each * 8,
    connectors: each,
    owners: each,
    attached: each,
  });
  const counted = new Map<string, number>();
  return new Map(
    [...whole].map(([id, rec]) => {
      const translations: { [field: string]: string } = {};
      let hostile: Rec =
        rec.type === 'blueprint' ? { ...rec, scenario: { channel: '', service: '', customer: '' } } : rec;
      for (const path of textFields[rec.type]) {
        const before = hostile;
        const key = `${rec.type} ${path}`;
        const at = counted.get(key) ?? 0;
        const text = hostileTexts[at % hostileTexts.length] ?? '';
        hostile = withText(hostile, path, text);
        if (hostile === before) continue;
        counted.set(key, at + 1);
        translations[path] = `${text} 译`;
      }
      return [id, (rec.type === 'asset' ? hostile : { ...hostile, translations }) as Rec];
    }),
  );
}
