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
  'fault.requestTooOften': [
    'The window asked for too much at once. Nothing was done; try again.',
    '窗口在短时间内请求过多，未执行任何操作，请重试。',
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
  'fault.openElsewhere': [
    '“{{name}}” is open in another window, so nothing was written over it. Choose another name.',
    '“{{name}}”正在另一个窗口中打开，因此没有覆盖它。请使用其他名称。',
  ],
  'fault.setAside': [
    '“{{name}}” was changed by something else since it was last open here, and is shown as it is now. Changes made here that the file never got are kept and listed on the start screen.',
    '“{{name}}”上次在此打开之后被其他程序或他人更改，现显示文件的当前内容。本机上未写入文件的更改都已保留，列在起始页上。',
  ],
  'fault.documentNotOpen': [
    'This document is no longer open here. Please close the window and open the file anew.',
    '此文档已不在这里打开。请关闭窗口后重新打开文件。',
  ],
} as const satisfies Words;
