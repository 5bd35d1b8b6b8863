import type { Words } from './words.ts';

/** Import of tables: what became of what, and why a file cannot be read. */
export const tableImportWords = {
  'fault.table.notTable': [
    'This file holds no table that can be read. Save it as an Excel workbook (.xlsx) or as CSV, and import that.',
    '此文件不含可读取的表格。请另存为 Excel 工作簿（.xlsx）或 CSV 后再导入。',
  ],
  'fault.table.locked': [
    'This workbook is locked with a password. Open it in the program it was made with, save it without the password, and import that.',
    '此工作簿有密码保护。请用原程序打开，取消密码后保存，再导入。',
  ],
  'fault.table.xls': [
    'This is a workbook of the old format (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
    '这是旧格式（.xls）的工作簿。请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 后再导入。',
  ],
  'fault.table.xlsb': [
    'This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, and import that.',
    '这是二进制工作簿（.xlsb）。请用 Excel 打开，另存为 .xlsx 后再导入。',
  ],
  'fault.table.ods': [
    'This is an OpenDocument table. Save it as .xlsx, and import that.',
    '这是 OpenDocument 表格。请另存为 .xlsx 后再导入。',
  ],
  'fault.table.numbers': [
    'This is a Numbers table. Export it from Numbers as Excel (.xlsx), and import that.',
    '这是 Numbers 表格。请在 Numbers 中导出为 Excel（.xlsx）后再导入。',
  ],
  'fault.table.damaged': [
    'This workbook is damaged: it cannot be unpacked. Open it in the program it was made with, save it again, and import that.',
    '此工作簿已损坏，无法解包。请用原程序打开并重新保存，再导入。',
  ],
  'fault.table.brokenXml': [
    'This workbook is damaged: its part “{{part}}” cannot be understood. Open it in the program it was made with, save it again, and import that.',
    '此工作簿已损坏：无法解析其中的“{{part}}”。请用原程序打开并重新保存，再导入。',
  ],
  'fault.table.bomb': [
    'This file would unpack to far more than a workbook holds. It was not read.',
    '此文件解包后远超工作簿应有的大小，未读取。',
  ],
  'fault.table.tooManyParts': [
    'This workbook has more than {{most}} parts. It was not read.',
    '此工作簿超过 {{most}} 个部件，未读取。',
  ],
  'fault.table.tooManySheets': [
    'This workbook has more than {{most}} sheets. It was not read; import it in parts.',
    '此工作簿超过 {{most}} 张工作表，未读取。请分批导入。',
  ],
  'fault.table.tooManyRows': [
    'The table has more than {{most}} rows. It was not read; import it in parts.',
    '表格超过 {{most}} 行，未读取。请分批导入。',
  ],
  'fault.table.tooManyColumns': [
    'The table has more than {{most}} columns. It was not read; import it in parts.',
    '表格超过 {{most}} 列，未读取。请分批导入。',
  ],
  'fault.table.tooManyCells': [
    'The table has more than {{most}} cells. It was not read; import it in parts.',
    '表格超过 {{most}} 个单元格，未读取。请分批导入。',
  ],
  'fault.table.tooMuchText': [
    'The table holds more text than can be imported. It was not read; import it in parts.',
    '表格文字过多，未读取。请分批导入。',
  ],
  'fault.table.cellTooLong': [
    'The cell in row {{row}}, column {{column}} is longer than {{most}} characters. The file was not read; shorten that cell.',
    '第 {{row}} 行第 {{column}} 列的单元格超过 {{most}} 个字符，文件未读取。请缩短该单元格。',
  ],
  'fault.table.nothing': [
    'There is nothing in this file: it has no cell or line with text.',
    '此文件为空：没有含文字的单元格或行。',
  ],
  'fault.table.tooBig': [
    'This file is larger than {{most}} MB. It was not read; import it in parts.',
    '此文件超过 {{most}} MB，未读取。请分批导入。',
  ],
  'fault.import.textTooLong': [
    'The cell in row {{row}}, column {{column}} is longer than {{most}} characters, which is more than a card holds. Nothing was imported; shorten it.',
    '第 {{row}} 行第 {{column}} 列的内容超过 {{most}} 个字符，一张卡片放不下。未导入任何内容，请先缩短。',
  ],
  'fault.import.nothing': [
    'There is nothing to import on this sheet: no cell holds any text.',
    '此工作表没有可导入的内容：没有含文字的单元格。',
  ],

  'import.phases': ['Phases', '阶段'],
  'import.steps': ['Steps', '步骤'],

  'import.at.cell': ['Row {{row}}, column {{column}}', '第 {{row}} 行 {{column}} 列'],
  'import.at.row': ['Row {{row}}', '第 {{row}} 行'],
  'import.at.column': ['Column {{column}}', '第 {{column}} 列'],
  'import.keptAbout': ['“{{text}}” has no field of its own: kept as a note.', '“{{text}}”没有对应字段，已保留为备注。'],
  'import.keptHead': [
    'The name “{{text}}” has no place of its own: kept as a note.',
    '名称“{{text}}”没有对应位置，已保留为备注。',
  ],
  'import.spans': [
    '“{{text}}” goes over several steps: it stands in the first.',
    '“{{text}}”跨多个步骤，已放在第一个步骤。',
  ],
  'import.secondHead': [
    '“{{text}}” is a second name of the same step: kept as a note.',
    '“{{text}}”是同一步骤的第二个名称，已保留为备注。',
  ],
  'import.saidTwice': [
    '“{{text}}”: {{head}} says something else already. Kept as a note.',
    '“{{text}}”：“{{head}}”已有其他内容，此处保留为备注。',
  ],
  'import.noCard': [
    '“{{text}}” belongs to a card, but no card stands here: kept as a note of the step.',
    '“{{text}}”应属于卡片，但此处没有卡片，已保留为步骤备注。',
  ],
  'import.noMinutes': [
    '“{{text}}” is no number of minutes: left empty, and kept as a note.',
    '“{{text}}”不是分钟数：数值留空，原文保留为备注。',
  ],
  'import.noEmotion': [
    '“{{text}}” is no feeling from −2 to +2: left empty, and kept as a note.',
    '“{{text}}”不是 −2 到 +2 的情绪值：数值留空，原文保留为备注。',
  ],
  'import.noScore': [
    '“{{text}}” is no number from 1 to 10: left empty, and kept as a note.',
    '“{{text}}”不是 1 到 10 的数：数值留空，原文保留为备注。',
  ],
  'import.noRating': [
    '“{{text}}” is no whole number from 1 to 10: left empty, and kept as a note.',
    '“{{text}}”不是 1 到 10 的整数：数值留空，原文保留为备注。',
  ],
  'import.noWord': [
    '“{{text}}” is none of the values of this field: left empty, and kept as a note.',
    '“{{text}}”不是此字段的可选值：留空，原文保留为备注。',
  ],
  'import.noYes': [
    '“{{text}}” is neither yes nor no: left empty, and kept as a note.',
    '“{{text}}”既非“是”也非“否”：留空，原文保留为备注。',
  ],
  'import.comment': ['The comment on this cell became a note.', '此单元格的批注已转为备注。'],
  'import.drawings': ['Pictures and shapes that lie on the sheet are not imported.', '工作表上的图片和形状不会导入。'],
  'import.otherSheet': ['The sheet “{{name}}” is not part of this import.', '工作表“{{name}}”不在本次导入之内。'],
  'import.leftOut_one': ['Left out: {{count}} cell.', '已忽略 {{count}} 个单元格。'],
  'import.leftOut_other': ['Left out: {{count}} cells.', '已忽略 {{count}} 个单元格。'],
  'import.remark': ['{{place}}: {{what}}', '{{place}}：{{what}}'],
} as const satisfies Words;
