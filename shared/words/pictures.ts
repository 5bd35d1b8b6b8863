import type { Words } from './words.ts';

/** What is said of pictures that are brought in. */
export const pictureWords = {
  'fault.picture.notAPicture': [
    '“{{name}}” is not a picture that can be read here. Use a PNG, JPEG, WebP or SVG file.',
    '“{{name}}”不是可读取的图片。请使用 PNG、JPEG、WebP 或 SVG 文件。',
  ],
  'fault.picture.fileTooLarge': [
    '“{{name}}” is larger than {{most}} MB. Save it smaller, and use that.',
    '“{{name}}”超过 {{most}} MB。请另存为较小的文件后再使用。',
  ],
  'fault.picture.drawingTooLarge': [
    '“{{name}}” is an SVG drawing of more than {{most}} MB. Export it as PNG, and use that.',
    '“{{name}}”是超过 {{most}} MB 的 SVG 图形。请将其导出为 PNG 后再使用。',
  ],
  'fault.picture.tooManyPixels': [
    '“{{name}}” says it has {{width}} × {{height}} pixels. Pictures may have {{most}} million, and {{side}} along an edge. Scale it down, and use that.',
    '“{{name}}”标明的尺寸为 {{width}} × {{height}} 像素。图片最多 {{most}} 百万像素，单边最多 {{side}} 像素。请缩小后再使用。',
  ],
  'fault.picture.damaged': [
    '“{{name}}” is damaged or incomplete and cannot be shown. Save it again where it came from, and use that.',
    '“{{name}}”已损坏或不完整，无法显示。请在原程序中重新保存后再使用。',
  ],
  'fault.picture.drawingWithEntities': [
    '“{{name}}” defines entities, which could make it grow without end, so it was not read. Save it as a plain SVG, or as PNG.',
    '“{{name}}”定义了实体，内容可能无限膨胀，因此未读取。请另存为普通 SVG 或 PNG。',
  ],
  'fault.picture.drawingTooComplex': [
    '“{{name}}” is too complex a drawing. Export it as PNG, and use that.',
    '“{{name}}”的图形过于复杂。请将其导出为 PNG 后再使用。',
  ],
  'fault.picture.drawingTooSlow': [
    '“{{name}}” takes too long to draw. Export it as PNG, and use that.',
    '“{{name}}”绘制时间过长。请将其导出为 PNG 后再使用。',
  ],
} as const satisfies Words;
