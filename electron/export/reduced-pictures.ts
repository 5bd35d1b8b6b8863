import { Resvg } from '@resvg/resvg-js';
import type { PictureBox, Scene } from '#shared/layout/scene.ts';
import type { Asset } from '#shared/model/asset.ts';

const half = (length: number): number => Math.max(1, Math.round(length / 2));

/** A picture at half its width and height. */
function halved(asset: Asset): Asset {
  const width = half(asset.width);
  const height = half(asset.height);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">` +
    `<image width="${width}" height="${height}" preserveAspectRatio="none" xlink:href="data:${asset.mime};base64,${asset.data}"/></svg>`;
  const data = Buffer.from(new Resvg(svg).render().asPng()).toString('base64');
  return { ...asset, mime: 'image/png', width, height, data };
}

/**
 * The same Scene with pictures that have less than twice the pixels they are drawn with. resvg looks at a few pixels of
 * a picture for each that it draws: of one that is much larger it would leave most out, and show grain for letters.
 * Halved again and again, every pixel counts.
 * @param scale pixels a px of the sheet
 */
export function withReducedPictures(scene: Scene, scale: number): Scene {
  const smaller = new Map<Asset, Asset>();
  const reduced = (asset: Asset, width: number): Asset => {
    if (asset.width < 2 * width) return asset;
    const known = smaller.get(asset) ?? halved(asset);
    smaller.set(asset, known);
    return reduced(known, width);
  };
  const inSize = (picture: PictureBox): PictureBox => ({
    ...picture,
    asset: reduced(picture.asset, Math.max(1, picture.box.width * scale)),
  });
  const { title, cards } = scene;
  return {
    ...scene,
    title: title.logo ? { ...title, logo: inSize(title.logo) } : title,
    cards: cards.some(({ picture }) => picture)
      ? cards.map((card) => (card.picture ? { ...card, picture: inSize(card.picture) } : card))
      : cards,
  };
}
