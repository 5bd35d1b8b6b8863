import type { Words } from './words.ts';

/** What is said of projects that lie in pictures and PDFs. */
export const embeddedWords = {
  'embedded.attached': ['The project, to be opened in Throughline', '可在 Throughline 中打开的项目'],
  'fault.embedded.none': [
    'There is no project in “{{name}}”. It was exported without one, is not from Throughline, or a program that passed it on took it out (chats and photo tools do). Ask for the .blueprint file, or for the original export with the project in it.',
    '“{{name}}”中没有项目。它可能在导出时没有包含项目，或者不是由 Throughline 导出的，也可能在转发时被聊天软件或图片工具去除了。请索取 .blueprint 文件，或包含项目的原始导出文件。',
  ],
  'fault.embedded.damaged': [
    'The project in “{{name}}” is damaged: part of the file is missing or was changed. Nothing was opened. Ask for another copy of it.',
    '“{{name}}”中的项目已损坏：文件的一部分缺失或被改动过。没有打开任何内容。请重新索取一份。',
  ],
  'fault.embedded.newer': [
    'The project in “{{name}}” was written by a newer Throughline. Update the program to open it.',
    '“{{name}}”中的项目由更新版本的 Throughline 写入。请更新程序后再打开。',
  ],
  'fault.embedded.tooBig': [
    'What lies in “{{name}}” is larger than any project of this program, so it was not opened. Check that it is the right file.',
    '“{{name}}”中的内容比本程序的任何项目都大，因此未打开。请确认选对了文件。',
  ],
  'fault.embedded.otherKind': [
    '“{{name}}” is not the kind of file that its name says, so it was not opened. Check that it is the right file.',
    '“{{name}}”的内容与其扩展名不符，因此未打开。请确认选对了文件。',
  ],
  'fault.embedded.locked': [
    '“{{name}}” is protected by a password, so the project in it, if there is one, cannot be read. Save a copy without the password and open that.',
    '“{{name}}”受密码保护，无法读取其中可能包含的项目。请另存一份不带密码的副本后再打开。',
  ],
} as const satisfies Words;
