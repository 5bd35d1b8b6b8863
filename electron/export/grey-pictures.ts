import { Resvg } from '@resvg/resvg-js';
import type { Asset } from '#shared/model/asset.ts';

/** Pictures without colours; each is made once, however many cards show it. */
export function greyPictures(): (asset: Asset) => Asset {
  const made = new Map<Asset, Asset>();
  return (asset) => {
    const known = made.get(asset) ?? greyed(asset);
    made.set(asset, known);
    return known;
  };
}

function greyed(asset: Asset): Asset {
  const { width, height, mime } = asset;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">` +
    '<filter id="grey" x="0" y="0" width="1" height="1"><feColorMatrix type="saturate" values="0"/></filter>' +
    `<image width="${width}" height="${height}" filter="url(#grey)" xlink:href="data:${mime};base64,${asset.data}"/></svg>`;
  const data = Buffer.from(new Resvg(svg).render().asPng()).toString('base64');
  return { ...asset, mime: 'image/png', data };
}
