import type { Words } from './words.ts';

/** Versions and History: every change there was, versions that people named, and what they signed off. */
export const versionWords = {
  'action.versions': ['Versions and History…', '版本与历史…'],
  'menu.versions': ['&Versions and History…', '版本与历史(&V)…'],
  'action.saveCleanCopy': ['Save a Clean Copy…', '另存洁净副本…'],
  'menu.saveCleanCopy': ['Save a &Clean Copy…', '另存洁净副本(&C)…'],
  'cleanCopy.name': ['{{name}} (clean copy)', '{{name}}（洁净副本）'],
  'versions.beforeReplaced': ['Before the file was changed elsewhere', '文件在别处被更改之前'],
  'fault.version.gone': [
    'This version is not there any more: it was deleted, or the document was opened anew. Close Versions and History and open it again.',
    '该版本已不存在：它已被删除，或文档已重新打开。请关闭“版本与历史”后再打开。',
  ],
  'fault.version.tooMany': [
    'This project has {{most}} named versions, and no more can be kept. Delete some that are no longer needed.',
    '此项目已有 {{most}} 个命名版本，无法再保存更多。请删除不再需要的版本。',
  ],
  'fault.version.tooBig': [
    'With this version the named versions would be more than a file can hold, so it was not kept. Delete some that are no longer needed, or save a copy of the project instead.',
    '加上此版本，命名版本将超出文件可容纳的大小，因此未保存。请删除不再需要的版本，或改为保存一份项目副本。',
  ],
  'fault.version.tooManySignatures': [
    'This version has been signed off as often as can be kept. Name a new version and sign that.',
    '此版本的签署次数已达上限。请命名一个新版本并签署该版本。',
  ],
  'fault.version.damaged': [
    'This version cannot be read ({{reason}}). The document itself and the other versions are not affected.',
    '无法读取此版本（{{reason}}）。文档本身和其他版本不受影响。',
  ],
} as const satisfies Words;
