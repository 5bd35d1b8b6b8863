import { clipboardScale, type PictureScale, pictureSize } from '#shared/export/picture-size.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { ok } from '#shared/model/result.ts';
import { embeddedProject } from './embedded-project.ts';
import type { Wanted, Writer } from './material.ts';
import { writePng } from './png.ts';

const scaleOf = (size: Scene['size'], wanted: Wanted['picture']): PictureScale => {
  if (wanted === undefined) return { scale: 1 };
  return 'clipboard' in wanted ? { scale: clipboardScale(size, wanted.clipboard) } : wanted;
};

export const asPng: Writer = async (material, { fonts, scratch, onProgress }) => {
  const { scene, language, wanted } = material;
  const { size } = scene();
  const scale = scaleOf(size, wanted.picture);
  const embedded = embeddedProject(material);
  const picture = writePng(scene(), {
    language,
    ...scale,
    ...(wanted.background && { background: wanted.background }),
    ...(embedded && { embedded }),
    ...(fonts !== undefined && { fonts }),
    ...(scratch !== undefined && { scratch }),
    ...(onProgress && { onProgress: (share: number) => onProgress('drawing', share) }),
  });
  return picture.ok ? ok({ bytes: picture.value, picture: pictureSize(size, scale) }) : picture;
};
