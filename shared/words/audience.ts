import type { Words } from './words.ts';

/** What is said of the part of a blueprint that leaves. */
export const audienceWords = {
  'range.phases': ['{{count}} phases', '{{count}} 个阶段'],
  'range.lanes': ['{{count}} lanes', '{{count}} 条泳道'],
  'range.cards': ['selection of {{count}}', '所选 {{count}} 张卡片'],
  'range.separator': [', ', '、'],
  'fault.export.nothingLeft': [
    'Nothing is left of what was chosen: it is no longer there, or not for this audience. Nothing was written. Choose another part or audience.',
    '所选内容已无可导出：它已不存在，或不面向该受众。未写入任何内容。请另选范围或受众。',
  ],
  'fault.cli.notForAudience': [
    '{{option}} {{pages}} does not fit --audience {{audience}}: what these pages say is not for them.',
    '{{option}} {{pages}} 与 --audience {{audience}} 不符：这些页面的内容不面向该受众。',
  ],
  'fault.cli.brandUnread': ['The brand “{{file}}” cannot be read as JSON.', '无法将品牌文件“{{file}}”读取为 JSON。'],
  'fault.cli.brandInvalid': [
    'The brand “{{file}}” is not valid at {{what}}. It has logo, primary, accent (colours such as #0b5750) and footer.',
    '品牌文件“{{file}}”在 {{what}} 处无效。可用字段：logo、primary、accent（颜色，如 #0b5750）、footer。',
  ],
  'fault.cli.brandLogo': [
    'The logo “{{what}}” of the brand “{{file}}” cannot be used. It must be a PNG or JPEG beside that file.',
    '品牌文件“{{file}}”中的标志“{{what}}”无法使用。它应是与该文件放在一起的 PNG 或 JPEG 图片。',
  ],
  'fault.cli.noSuchPart': [
    '{{option}}: there is no “{{name}}” in this blueprint. Give ids or titles, with commas between.',
    '{{option}}：此蓝图中没有“{{name}}”。请给出编号或标题，以英文逗号分隔。',
  ],
} as const satisfies Words;
