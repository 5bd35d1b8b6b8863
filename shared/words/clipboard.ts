import type { Words } from './words.ts';

/** Cut, copy and paste: the preview, what is said afterwards, and why something cannot be pasted. */
export const clipboardWords = {
  'action.cut': ['Cut', '剪切'],
  'action.copy': ['Copy', '复制'],
  'action.paste': ['Paste', '粘贴'],

  'paste.title': ['Paste into the blueprint', '粘贴到蓝图'],
  'paste.cards_one': ['{{count}} card', '{{count}} 张卡片'],
  'paste.cards_other': ['{{count}} cards', '{{count}} 张卡片'],
  'paste.steps_one': ['{{count}} step', '{{count}} 个步骤'],
  'paste.steps_other': ['{{count}} steps', '{{count}} 个步骤'],
  'paste.lanes_one': ['{{count}} lane', '{{count}} 条泳道'],
  'paste.lanes_other': ['{{count}} lanes', '{{count}} 条泳道'],
  'paste.made': ['New: {{what}}', '新建：{{what}}'],
  'paste.madeNothing': ['Everything goes into steps and lanes that are there.', '全部放入已有的步骤和泳道。'],
  'paste.joined': ['{{first}} and {{second}}', '{{first}}和{{second}}'],
  'paste.stepsFirst': ['The first row names steps', '首行为步骤名称'],
  'paste.lanesFirst': ['The first column names lanes', '首列为泳道名称'],
  'paste.transposed': ['Swap rows and columns', '行列互换'],
  'paste.how': ['Where a cell has a card', '单元格已有卡片时'],
  'paste.below': ['Add below', '添加在下方'],
  'paste.replace': ['Replace its text', '替换其文字'],
  'paste.new': ['new', '新建'],
  'paste.table': ['How it will land', '粘贴后的样子'],
  'paste.more': [
    'Shown are the first {{rows}} rows and {{columns}} columns.',
    '仅显示前 {{rows}} 行、前 {{columns}} 列。',
  ],
  'paste.paste': ['Paste', '粘贴'],
  'paste.cancel': ['Cancel', '取消'],
  'paste.progress': ['Pasting', '正在粘贴'],
  'paste.leftOut': [
    'Pasted. Left out because it belongs elsewhere: {{what}}.',
    '已粘贴。以下内容属于别处，未一并粘贴：{{what}}。',
  ],
  'paste.connectors_one': ['{{count}} connector', '{{count}} 条连线'],
  'paste.connectors_other': ['{{count}} connectors', '{{count}} 条连线'],

  'fault.paste.nothing': [
    'There is no text to paste on the clipboard. Copy cells, lines or cards first.',
    '剪贴板中没有可粘贴的文字。请先复制单元格、文字或卡片。',
  ],
  'fault.paste.tooManyCharacters': [
    'What is on the clipboard is longer than {{most}} characters. Nothing was pasted; copy it in parts.',
    '剪贴板内容超过 {{most}} 个字符。未粘贴任何内容，请分几次复制。',
  ],
  'fault.paste.tooManyRows': [
    'The table has {{found}} rows; a paste takes {{most}}. Nothing was pasted; copy it in parts.',
    '表格有 {{found}} 行，一次最多粘贴 {{most}} 行。未粘贴任何内容，请分几次复制。',
  ],
  'fault.paste.tooManyColumns': [
    'The table has {{found}} columns; a paste takes {{most}}. Nothing was pasted; copy it in parts.',
    '表格有 {{found}} 列，一次最多粘贴 {{most}} 列。未粘贴任何内容，请分几次复制。',
  ],
  'fault.paste.tooManyCards': [
    'This would be more than {{most}} cards. Nothing was pasted; copy it in parts.',
    '这将超过 {{most}} 张卡片。未粘贴任何内容，请分几次复制。',
  ],
  'fault.paste.textTooLong': [
    'The cell in row {{row}}, column {{column}} is longer than {{most}} characters, which is more than a card holds. Nothing was pasted; shorten it.',
    '第 {{row}} 行第 {{column}} 列的内容超过 {{most}} 个字符，一张卡片放不下。未粘贴任何内容，请先缩短。',
  ],
  'fault.paste.lineTooLong': [
    'A line is longer than {{most}} characters, which is more than a card holds. Nothing was pasted; shorten it.',
    '有一行超过 {{most}} 个字符，一张卡片放不下。未粘贴任何内容，请先缩短。',
  ],
  'fault.paste.notOurs': [
    'The copied cards cannot be read: they are damaged, or from a newer version. Nothing was pasted; copy them again.',
    '无法读取复制的卡片：内容已损坏，或来自更新的版本。未粘贴任何内容，请重新复制。',
  ],
} as const satisfies Words;
