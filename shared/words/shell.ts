import type { Words } from './words.ts';

/** Sentences for what can fail between a window and the main process. */
export const shellWords = {
  'fault.bug': [
    'The program made a mistake, and this was not done. Your work is kept on this computer; please try again.',
    '程序出了差错，这一步没有完成。您的工作已保留在这台电脑上，请再试一次。',
  ],
  'fault.requestRefused': [
    'A request that did not come from a window of the program was refused. Nothing was changed.',
    '拒绝了一个并非来自本程序窗口的请求，没有任何改动。',
  ],
  'fault.requestTooLarge': [
    'This is too much for one step and was not done. Please do it in smaller parts.',
    '这一步的内容过大，没有完成。请分成几次进行。',
  ],
  'fault.requestMalformed': [
    'The window asked for something the program does not understand, and nothing was changed. Please close the window and open it anew.',
    '窗口发出了程序无法理解的请求，没有任何改动。请关闭窗口后重新打开。',
  ],
  'fault.notOnDisk': [
    'Only files on this computer can be opened here. Please save it to a folder first, then open it.',
    '这里只能打开这台电脑上的文件。请先把它保存到某个文件夹，再打开。',
  ],
  'fault.notABlueprintName': [
    '“{{name}}” is not a blueprint: files that can be opened end in .blueprint or .blueprint.json.',
    '“{{name}}”不是蓝图文件：可以打开的文件以 .blueprint 或 .blueprint.json 结尾。',
  ],
  'fault.fileMissing': [
    '“{{name}}” is no longer there. It may have been moved, renamed or deleted, or its disk is not connected.',
    '“{{name}}”已不在原处，可能被移动、改名或删除，或其磁盘没有连接。',
  ],
  'fault.fileUnreadable': [
    '“{{name}}” cannot be read ({{reason}}). Please check that you may read it, then try again.',
    '无法读取“{{name}}”（{{reason}}）。请确认您有读取权限，然后再试。',
  ],
  'fault.notJson': [
    '“{{name}}” is not a blueprint in JSON: its text breaks off or is written wrongly. Please export it again.',
    '“{{name}}”不是 JSON 格式的蓝图：内容不完整或书写有误。请重新导出。',
  ],
  'fault.documentNotOpen': [
    'This document is no longer open here. Please close the window and open the file anew.',
    '此文档已不在这里打开。请关闭窗口后重新打开文件。',
  ],
} as const satisfies Words;
