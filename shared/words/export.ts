import type { Words } from './words.ts';

/** What the writers say by themselves. */
export const exportWords = {
  'export.description': [
    'Service blueprint with {{steps}} steps, {{lanes}} lanes, {{cards}} cards and {{connectors}} connectors.',
    '服务蓝图：{{steps}} 个步骤、{{lanes}} 条泳道、{{cards}} 张卡片、{{connectors}} 条连线。',
  ],
  'export.scale': ['Scale 1 : {{ratio}}', '比例 1 : {{ratio}}'],
  'export.missing': [
    'No bundled font has {{characters}} ({{kind}} {{code}}): drawn as an empty box.',
    '内置字体中没有 {{characters}}（{{kind}} {{code}}）：以空框显示。',
  ],
  'fault.export.png.tooLarge': [
    'The picture would be {{width}} × {{height}} px; the most is {{most}} million px in all and {{side}} px a side. Choose a smaller scale, or PDF or SVG.',
    '图片将为 {{width}} × {{height}} 像素；总像素最多 {{most}} 百万，单边最多 {{side}} 像素。请选择较小的缩放比例，或使用 PDF、SVG。',
  ],
} as const satisfies Words;
