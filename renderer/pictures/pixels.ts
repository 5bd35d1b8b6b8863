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
/** What is being decoded, and what could not be. */
const asked = new Set<string>();
/** What is wanted and not begun, by record and width; what was painted last is begun first. */
const wanted = new Map<string, { readonly asset: Asset; readonly width: Width }>();
/** So few at once that a sheet full of pictures does not hold up the frames that show it. */
const mostAtOnce = 2;
/** More than a window shows: what has long gone out of sight is asked for again when it comes back. */
const mostWanted = 2000;
let running = 0;
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
  const fitting = widths.find((each) => each >= width) ?? 1024;
  const found = drawn(asset, fitting);
  if (found) return found;
  ask(asset, fitting);
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

function ask(asset: Asset, width: Width): void {
  const key = keyOf(asset, width);
  if (asked.has(key)) return;
  wanted.delete(key);
  wanted.set(key, { asset, width });
  const [longest] = wanted.size > mostWanted ? wanted.keys() : [];
  if (longest !== undefined) wanted.delete(longest);
  // After the frame that is being painted.
  if (wanted.size === 1) window.setTimeout(begin);
}

function begin(): void {
  while (running < mostAtOnce) {
    const last = [...wanted.values()].at(-1);
    if (!last) return;
    const key = keyOf(last.asset, last.width);
    wanted.delete(key);
    asked.add(key);
    running++;
    void decode(last.asset, last.width).finally(() => {
      running--;
      begin();
    });
  }
}

async function decode(asset: Asset, width: Width): Promise<void> {
  const key = keyOf(asset, width);
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
  wanted.clear();
});
