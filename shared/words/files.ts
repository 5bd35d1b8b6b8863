import type { Words } from './words.ts';

/** What is said of new, unsaved and discarded documents, and of the templates they begin with. */
export const fileWords = {
  'new.title': ['Untitled blueprint', '未命名蓝图'],
  'new.titleAgain': ['Untitled blueprint {{number}}', '未命名蓝图 {{number}}'],

  'start.new': ['New blueprint', '新建蓝图'],
  'start.empty': ['Empty blueprint', '空白蓝图'],
  'start.import': ['Import…', '导入…'],
  'start.unsavedHint': [
    'These are kept on this computer. Save one to a file to pass it on.',
    '这些文档保留在这台电脑上。存为文件后即可发给他人。',
  ],
  'start.discardNamed': ['Discard {{name}}', '丢弃“{{name}}”'],
  'start.discarded': ['“{{name}}” was discarded.', '已丢弃“{{name}}”。'],
  'start.restore': ['Restore', '恢复'],

  'saved.nameIt': ['Save to a file…', '存为文件…'],

  'action.save': ['Save', '保存'],
  'action.saveAs': ['Save as…', '另存为…'],

  'action.saveData': ['Save all data as text (.blueprint.json)…', '将全部数据另存为文本（.blueprint.json）…'],

  'fault.templateMissing': [
    'This template could not be read, and nothing was begun. Choose another, or begin with an empty blueprint.',
    '无法读取此模板，未新建任何内容。请选择其他模板，或从空白蓝图开始。',
  ],
  'fault.file.notAnswering': [
    '“{{name}}” does not answer. Your changes are kept on this computer and will be saved as soon as its disk or network does.',
    '“{{name}}”没有响应。您的更改已保留在本机，待磁盘或网络恢复后会自动保存。',
  ],
} as const satisfies Words;
