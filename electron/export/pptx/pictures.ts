import type { Asset } from '#shared/model/asset.ts';
import { ownRelations } from './slide.ts';

/** The pictures of a deck: each is kept once, however many slides show it. */
export type Pictures = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Those of one more slide. */
  readonly ofSlide: () => SlidePictures;
};

export type SlidePictures = {
  readonly paths: readonly string[];
  /** Takes a picture in, and says by which relation the slide shows it. */
  readonly add: (key: string, ending: 'png' | 'jpg', bytes: () => Uint8Array) => string;
};

export function picturesOfDeck(): Pictures {
  const files = new Map<string, Uint8Array>();
  const known = new Map<string, string>();
  const ofSlide = (): SlidePictures => {
    const paths: string[] = [];
    return {
      paths,
      add: (key, ending, bytes) => {
        let path = known.get(key);
        if (path === undefined) {
          path = `ppt/media/image${known.size + 1}.${ending}`;
          known.set(key, path);
          files.set(path, bytes());
        }
        const at = paths.includes(path) ? paths.indexOf(path) : paths.push(path) - 1;
        return `rId${ownRelations + at + 1}`;
      },
    };
  };
  return { files, ofSlide };
}

/** Takes the picture of a card in. */
export const addAsset = (pictures: SlidePictures, { id, mime, data }: Asset): string =>
  pictures.add(id, mime === 'image/png' ? 'png' : 'jpg', () => new Uint8Array(Buffer.from(data, 'base64')));
