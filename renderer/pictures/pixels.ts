import type { Asset } from '#shared/model/asset.ts';
import { documentStore } from '../document/document-store.ts';
import { blobOf } from './encoded.ts';

/**
 * Decoded pictures for the canvas. What was drawn longest ago is given up when all together hold more pixels than
 * memory should. Each width is twice the one before, so what one frame draws has at most four times its own pixels
 * and never pushes itself out.
 */
const widths = [64, 128, 256, 512, 1024] as const;
type Width = (typeof widths)[number];
const mostPixels = 64_000_000;

type Kept = { readonly bitmap: ImageBitmap; readonly asset: Asset; readonly width: Width };
/** By record and width, in the order they were drawn last. */
const kept = new Map<string, Kept>();
const asked = new Set<string>();
const listeners = new Set<() => void>();
let pixels = 0;
/** Counts the documents that were opened: what is decoded for an earlier one comes too late. */
let opened = 0;
let telling = false;

const keyOf = ({ id }: Asset, width: Width): string => `${id} ${width}`;

/** Calls back when pictures can be drawn that could not before. @returns what ends that */
export function onPixels(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * A picture as it can be drawn now: at the width that is asked for, or another until that is decoded, or not at all yet.
 * @param width in device px
 */
export function pixelsOf(asset: Asset, width: number): ImageBitmap | undefined {
  const wanted = widths.find((each) => each >= width) ?? 1024;
  const found = drawn(asset, wanted);
  if (found) return found;
  void decode(asset, wanted);
  for (const other of widths.toReversed()) {
    const instead = drawn(asset, other);
    if (instead) return instead;
  }
  return undefined;
}

function drawn(asset: Asset, width: Width): ImageBitmap | undefined {
  const key = keyOf(asset, width);
  const found = kept.get(key);
  if (found?.asset !== asset) return undefined;
  kept.delete(key);
  kept.set(key, found);
  return found.bitmap;
}

async function decode(asset: Asset, width: Width): Promise<void> {
  const key = keyOf(asset, width);
  if (asked.has(key)) return;
  asked.add(key);
  const then = opened;
  // Never larger than it is: the canvas itself would do no worse.
  const resizeWidth = Math.min(width, asset.width);
  const resizeHeight = Math.max(1, Math.round((asset.height * resizeWidth) / asset.width));
  // `high` looks at a few pixels around each that is drawn and leaves the others out; `medium` has all of them count.
  const size = { resizeWidth, resizeHeight, resizeQuality: 'medium' } as const;
  // A picture that cannot be decoded stays the block that stands for it; it is asked for once.
  const bitmap = await createImageBitmap(blobOf(asset), size).catch(() => undefined);
  if (!bitmap) return;
  if (then !== opened) return bitmap.close();
  asked.delete(key);
  give(kept.get(key));
  kept.set(key, { bitmap, asset, width });
  pixels += bitmap.width * bitmap.height;
  for (const oldest of kept.values()) {
    if (pixels <= mostPixels || oldest.bitmap === bitmap) break;
    kept.delete(keyOf(oldest.asset, oldest.width));
    give(oldest);
  }
  tell();
}

function give(old: Kept | undefined): void {
  if (!old) return;
  pixels -= old.bitmap.width * old.bitmap.height;
  old.bitmap.close();
}

/** Once a frame, however many were decoded. */
function tell(): void {
  if (telling) return;
  telling = true;
  requestAnimationFrame(() => {
    telling = false;
    for (const listener of listeners) listener();
  });
}

documentStore.subscribe((transaction) => {
  if (transaction) return;
  opened++;
  for (const each of kept.values()) give(each);
  kept.clear();
  asked.clear();
});
