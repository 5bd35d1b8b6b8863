import { readFileSync } from 'node:fs';
import type { Asset } from '#shared/model/asset.ts';
import type { Card } from '#shared/model/card.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';

const inFixtures = (name: string) => new URL(`../fixtures/pictures/${name}`, import.meta.url);

/** Real pictures: 300 × 200 px, red at the left and blue at the right; and 90 × 180 px, a green disc on nothing. */
export const realPictures = {
  photo: asset('photo', 'two-halves.jpg', 'image/jpeg', 300, 200),
  disc: asset('disc', 'green-disc.png', 'image/png', 90, 180),
} as const;

function asset(id: string, name: string, mime: Asset['mime'], width: number, height: number): Asset {
  const data = readFileSync(inFixtures(name)).toString('base64');
  return { id, type: 'asset', mime, width, height, data, title: name };
}

type OnCard = { readonly alt: string; readonly translated?: string };

/** A blueprint of one lane and a card in each of as many steps as there are pictures, each with its own. */
export function documentWith(pictures: readonly (OnCard & { readonly asset: Asset })[]): Document {
  const blueprint = 'b';
  const order = (at: number): string => `a${at}`;
  const own = pictures.flatMap(({ asset: shown, alt, translated }, at): Rec[] => {
    const base = { blueprint, order: order(at) };
    const card: Card = {
      ...base,
      id: `card${at}`,
      code: `C${at + 1}`,
      type: 'card',
      step: `step${at}`,
      lane: 'lane',
      text: `Card ${at + 1}`,
      kind: 'action',
      picture: { asset: shown.id, alt },
      ...(translated !== undefined && { translations: { 'picture.alt': translated } }),
    };
    return [
      { ...base, id: `step${at}`, code: `S${at + 1}`, type: 'step', phase: 'phase', title: `Step ${at + 1}` },
      card,
      shown,
    ];
  });
  return documentOf([
    { id: 'p', type: 'project', title: 'Pictures', language: 'en' },
    { id: blueprint, type: 'blueprint', code: 'B1', order: order(0), title: 'Pictures', state: 'current' },
    { blueprint, id: 'phase', type: 'phase', code: 'P1', order: order(0), title: 'Phase' },
    { blueprint, id: 'lane', type: 'lane', code: 'L1', order: order(0), role: 'customer' },
    ...own,
  ]);
}

/** The same with one card, whose picture says it is of this size. */
export const pictured = ({
  width,
  height,
  ...onCard
}: OnCard & { readonly width: number; readonly height: number }): Document =>
  documentWith([{ asset: { ...realPictures.photo, width, height }, ...onCard }]);

export const picturedCard = (document: Document): string => {
  const card = [...document.values()].find((record) => record.type === 'card');
  if (!card) throw new Error('no card');
  return card.id;
};
