import { open } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { setBrand } from '#shared/commands/set-brand.ts';
import { apply } from '#shared/model/algebra.ts';
import { type Asset, assetSchema } from '#shared/model/asset.ts';
import { assetLimits } from '#shared/model/asset-limits.ts';
import { type BrandKit, brandKitSchema } from '#shared/model/brand.ts';
import type { Document } from '#shared/model/document.ts';
import { textSchema } from '#shared/model/fields.ts';
import { pictureHeader } from '#shared/model/picture-header.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { mainLanguageOf } from '#shared/model/translate.ts';

/** Larger than any brand with the largest picture in it. */
const mostBytes = 8 * 1024 * 1024;

/** A brand as people write it: the logo a picture beside the file, the footer a text or both languages. */
const fileSchema = z.strictObject({
  ...brandKitSchema.shape,
  logo: z.union([z.string().min(1).max(1_000), brandKitSchema.shape.logo.unwrap()]).optional(),
  footer: z.union([textSchema, brandKitSchema.shape.footer.unwrap()]).optional(),
});

async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      return size > mostBytes ? undefined : await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/** The picture drawn anew within the limits, so that nothing of its file is left but its pixels. */
async function drawnAnew(bytes: Buffer): Promise<BrandKit['logo'] | undefined> {
  const header = pictureHeader(bytes);
  if (!header) return undefined;
  const scale = Math.min(1, assetLimits.side / Math.max(header.width, header.height));
  const [width, height] = [header.width, header.height].map((side) => Math.max(1, Math.round(side * scale)));
  const sides = `width="${width}" height="${height}"`;
  const { Resvg } = await import('@resvg/resvg-js');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${sides}>` +
    `<image ${sides} preserveAspectRatio="none" xlink:href="data:${header.mime};base64,${bytes.toString('base64')}"/></svg>`;
  const data = Buffer.from(new Resvg(svg).render().asPng()).toString('base64');
  return { mime: 'image/png', width: width ?? 1, height: height ?? 1, data };
}

/**
 * The document in the brand of a file, in place of its own.
 * @param name as it was typed, for the sentence when it is refused
 * @returns faults `cli.brand…`
 */
export async function inBrandOf(document: Document, name: string, cwd: string): Promise<Result<Document>> {
  const path = resolve(cwd, name);
  const refused = (code: string, what = '') => fail({ code: `cli.${code}`, params: { file: basename(name), what } });
  const bytes = await bytesOf(path);
  if (!bytes) return refused('brandUnread');
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return refused('brandUnread');
  }
  const read = fileSchema.safeParse(json);
  if (!read.success) return refused('brandInvalid', read.error.issues[0]?.path.join('.').slice(0, 80) || '–');
  const { logo: given, footer = {}, ...colours } = read.data;
  let logo: Asset | undefined;
  if (given !== undefined) {
    const picture = typeof given === 'string' ? await bytesOf(resolve(dirname(path), given)) : undefined;
    const drawn = typeof given === 'string' ? picture && (await drawnAnew(picture)) : given;
    const asset = assetSchema.safeParse({ ...drawn, id: freeId(document), type: 'asset' });
    if (!asset.success) return refused('brandLogo', typeof given === 'string' ? given.slice(0, 80) : 'logo');
    logo = asset.data;
  }
  const said = typeof footer === 'string' ? { [mainLanguageOf(document)]: footer } : footer;
  const set = { ...colours, logo, footer: { en: '', zh: '', ...said } };
  return ok(apply(document, setBrand.plan(document, set)));
}

/** The same for the same document, so that the same call writes the same bytes. */
function freeId(document: Document): string {
  for (let number = 1; ; number++) if (!document.has(`brand-logo-${number}`)) return `brand-logo-${number}`;
}
