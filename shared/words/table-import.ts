import type { Words } from './words.ts';

/** Import of tables: why a file cannot be read. */
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
} as const satisfies Words;
