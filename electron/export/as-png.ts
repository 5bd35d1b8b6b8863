import { clipboardScale, type PictureScale, pictureSize } from '#shared/export/picture-size.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { ok } from '#shared/model/result.ts';
import type { Wanted, Writer } from './material.ts';
import { writePng } from './png.ts';

const scaleOf = (size: Scene['size'], wanted: Wanted['picture']): PictureScale => {
  if (wanted === undefined) return { scale: 1 };
  return 'clipboard' in wanted ? { scale: clipboardScale(size, wanted.clipboard) } : wanted;
};

export const asPng: Writer = async ({ scene, language, wanted }, { fonts, scratch, onProgress }) => {
  const { size } = scene();
  const scale = scaleOf(size, wanted.picture);
  const picture = await writePng(scene(), {
    language,
    ...scale,
    ...(fonts !== undefined && { fonts }),
    ...(scratch !== undefined && { scratch }),
    ...(onProgress && { onProgress: (share: number) => onProgress('drawing', share) }),
  });
  return picture.ok ? ok({ bytes: picture.value, picture: pictureSize(size, scale) }) : picture;
};
