import type { Words } from './words.ts';

/** What is said when the program cannot start: in a box of the system's own, for there may be no window to say it in. */
export const startFailureWords = {
  'start.failed': ['Throughline could not start', 'Throughline 无法启动'],
  'start.failedBecause': [
    'Your work is kept on this computer. Please start the program again; if that does not help, install it anew: your documents stay.',
    '您的工作已保留在这台电脑上。请重新启动程序；如果仍然无法启动，请重新安装，您的文档不会丢失。',
  ],
} as const satisfies Words;
