import type { Words } from './words.ts';

/** What stands on paper beside the sheet: posters of several pages, pages of phases, running heads. */
export const paperWords = {
  'paper.part': ['Phase {{number}} of {{count}}: {{title}}', '第 {{number}} 阶段（共 {{count}} 个）：{{title}}'],
  'paper.partUntitled': ['Phase {{number}} of {{count}}', '第 {{number}} 阶段（共 {{count}} 个）'],
  'paper.page': ['Page {{page}} of {{pages}}', '第 {{page}} 页，共 {{pages}} 页'],
  'paper.assembly': ['How the poster is put together', '海报拼接图'],
  'paper.assembly.about': [
    '{{columns}} × {{rows}} pages of {{width}} × {{height}} mm make a poster of {{posterWidth}} × {{posterHeight}} mm.',
    '{{columns}} × {{rows}} 张 {{width}} × {{height}} 毫米的纸，拼成 {{posterWidth}} × {{posterHeight}} 毫米的海报。',
  ],
  'paper.assembly.overlap': [
    'Neighbours share {{overlap}} mm. Cut each page at its right and lower crop marks, then lay it on its neighbour up to the triangles.',
    '相邻页重叠 {{overlap}} 毫米。沿右侧和下方的裁切标记裁开，再叠到相邻页的三角标记处。',
  ],
  'paper.assembly.edges': [
    'Cut each page at its crop marks and lay the pages edge to edge.',
    '沿裁切标记裁开每一页，边对边拼接。',
  ],
  'fault.export.paper.noRoom': [
    'Margins, overlap and running lines leave no room on a page of {{width}} × {{height}} mm. Take larger paper or smaller margins.',
    '在 {{width}} × {{height}} 毫米的页面上，页边距、重叠和页眉页脚没有留下空间。请换用更大的纸张或缩小页边距。',
  ],
  'fault.export.paper.tooMany': [
    'The poster would have {{pages}} pages; at most {{most}} are made. Take larger paper or a smaller scale.',
    '海报将有 {{pages}} 页，最多可生成 {{most}} 页。请换用更大的纸张或更小的比例。',
  ],
} as const satisfies Words;
