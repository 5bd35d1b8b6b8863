import type { Words } from './words.ts';

/** What is said when a damaged file is read as far as it can be, and what stands where something was lost. */
export const salvageWords = {
  'salvage.open': ['Open what can be read', '打开仍可读取的内容'],
  'salvage.openKept': ['Open what this computer still has', '打开本机保有的内容'],
  'salvage.writeWhole': ['Save it whole again', '重新保存完整文件'],
  'salvage.title': ['Recovered from {{name}}: {{title}}', '恢复自 {{name}}：{{title}}'],
  'salvage.titleAlone': ['Recovered from {{name}}', '恢复自 {{name}}'],
  'salvage.recovered': ['Recovered', '已恢复'],
  'salvage.lostCard': ['(the text of this card is lost)', '（此卡片的文字已丢失）'],
  'fault.file.mended': [
    '“{{name}}” is damaged on the disk. All it held could be repaired here: nothing is lost. Saving writes it whole again and keeps the damaged file beside it.',
    '“{{name}}”在磁盘上已损坏。其全部内容已在此修复，没有任何丢失。保存会重新写出完整的文件，并将损坏的文件保留在旁边。',
  ],
  'fault.file.mendedToRead': [
    '“{{name}}” is damaged on the disk. All it held could be repaired and was read; the file itself was not changed. Open it in the program and save it to have it whole again.',
    '“{{name}}”在磁盘上已损坏。其全部内容已修复并读取；文件本身未被改动。请在程序中打开并保存，以重新得到完整的文件。',
  ],
  'fault.file.keptHere': [
    '“{{name}}” is damaged on the disk. This computer still had all of it: that is what you see. Saving writes it whole again and keeps the damaged file beside it.',
    '“{{name}}”在磁盘上已损坏。本机仍保有其全部内容，即您现在看到的内容。保存会重新写出完整的文件，并将损坏的文件保留在旁边。',
  ],
  'fault.file.keptEarlier': [
    '“{{name}}” is damaged on the disk. You see it as it last was on this computer; what was changed elsewhere since is not in it. Saving writes it whole again and keeps the damaged file beside it.',
    '“{{name}}”在磁盘上已损坏。您看到的是它在本机上最后的状态，不含此后在别处所做的更改。保存会重新写出完整的文件，并将损坏的文件保留在旁边。',
  ],
  'fault.file.copyKept': [
    '“{{name}}” is damaged on the disk. You see a copy as it was saved on this computer on {{at}}, as a new document.',
    '“{{name}}”在磁盘上已损坏。您看到的是本机于 {{at}} 保存时留下的副本，已作为新文档打开。',
  ],
  'fault.file.damagedKept': [
    '“{{name}}” is whole again. The damaged file is kept beside it as “{{copy}}”.',
    '“{{name}}”已恢复完整。损坏的文件以“{{copy}}”之名保留在旁边。',
  ],
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
