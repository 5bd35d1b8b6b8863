import type { Words } from './words.ts';

/** What is said when a damaged file is read as far as it can be, and what stands where something was lost. */
export const salvageWords = {
  'salvage.open': ['Open what can be read', '打开仍可读取的内容'],
  'salvage.title': ['Recovered from {{name}}: {{title}}', '恢复自 {{name}}：{{title}}'],
  'salvage.titleAlone': ['Recovered from {{name}}', '恢复自 {{name}}'],
  'salvage.recovered': ['Recovered', '已恢复'],
  'salvage.lostCard': ['(the text of this card is lost)', '（此卡片的文字已丢失）'],
  'fault.file.salvaged': [
    '{{found}} of {{held}} items came back from “{{name}}”. This is a new document: look it through, then save it under a name of its own. The damaged file was not changed.',
    '已从“{{name}}”恢复 {{held}} 项中的 {{found}} 项。这是一个新文档：请检查内容，然后另取名称保存。损坏的文件未被改动。',
  ],
  'fault.file.salvagedWhole': [
    'Everything came back from “{{name}}”: {{found}} items, and nothing of them is lost. This is a new document: save it under a name of its own. The damaged file was not changed.',
    '“{{name}}”的内容已全部恢复：共 {{found}} 项，没有任何丢失。这是一个新文档：请另取名称保存。损坏的文件未被改动。',
  ],
  'fault.file.salvagedParts': [
    'All {{found}} items came back from “{{name}}”, but parts of some, such as a translation, are lost or altered. This is a new document: look it through, then save it under a name of its own. The damaged file was not changed.',
    '已从“{{name}}”恢复全部 {{found}} 项，但其中部分内容（例如译文）已丢失或改变。这是一个新文档：请检查内容，然后另取名称保存。损坏的文件未被改动。',
  ],
  'fault.file.salvagedSome': [
    '{{found}} items came back from “{{name}}”; how many it held can no longer be told. This is a new document: look it through, then save it under a name of its own. The damaged file was not changed.',
    '已从“{{name}}”恢复 {{found}} 项，原有多少项已无法得知。这是一个新文档：请检查内容，然后另取名称保存。损坏的文件未被改动。',
  ],
} as const satisfies Words;
