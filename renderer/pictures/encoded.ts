import type { Asset } from '#shared/model/asset.ts';
import { bytesOfBase64 } from '#shared/model/base64.ts';
import { documentStore } from '../document/document-store.ts';

/** The encoded bytes of pictures, unpacked from their records once, while their document is open. */
const blobs = new Map<Asset, Blob>();
const urls = new Map<Asset, string>();

export function blobOf(asset: Asset): Blob {
  const known = blobs.get(asset);
  if (known) return known;
  // What a record holds was checked when it came: it is base64.
  const bytes = bytesOfBase64(asset.data);
  const blob = new Blob(bytes ? [bytes] : [], { type: asset.mime });
  blobs.set(asset, blob);
  return blob;
}

/** An address for elements of the page: short, so that no element carries the picture itself. */
export function urlOf(asset: Asset): string {
  const known = urls.get(asset);
  if (known) return known;
  const url = URL.createObjectURL(blobOf(asset));
  urls.set(asset, url);
  return url;
}

documentStore.subscribe((transaction) => {
  if (transaction) return;
  for (const url of urls.values()) URL.revokeObjectURL(url);
  urls.clear();
  blobs.clear();
});
