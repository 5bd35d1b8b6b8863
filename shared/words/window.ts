import type { Words } from './words.ts';

/** What a window may say before all of its code is there: its start screen, its settings, and what has stopped. None of it counts anything. */
export const windowWords = {
  'start.tagline': ['Service blueprints, on this computer', '服务蓝图，只在这台电脑上'],
  'start.open': ['Open…', '打开…'],
  'start.drop': ['Or drop a blueprint file anywhere in this window.', '也可以把蓝图文件拖到窗口任意处。'],
  'start.dropNow': ['Drop to open', '松开即可打开'],
  'start.recent': ['Recent files', '最近的文件'],
  'start.noRecent': [
    'Files you open will be listed here. Or drop a blueprint file anywhere in this window.',
    '打开过的文件会列在这里。也可以把蓝图文件拖到窗口任意处。',
  ],
  'start.unsaved': ['Not yet saved to a file', '尚未存为文件'],
  'start.missing': ['no longer there', '文件已不在原处'],
  'start.opening': ['Opening…', '正在打开…'],

  'setting.language': ['Language', '语言'],
  'setting.theme': ['Colours', '配色'],
  'setting.theme.system': ['As the system', '跟随系统'],
  'setting.theme.light': ['Light', '浅色'],
  'setting.theme.dark': ['Dark', '深色'],
  'setting.theme.projector': ['For a projector', '投影'],

  'bug.title': ['This part of the window has stopped', '窗口的这一部分停止了'],
  'bug.safe': [
    'Your work is safe: every change was kept on this computer. Open the window anew to go on.',
    '您的工作是安全的：每一处改动都已保留在这台电脑上。重新打开窗口即可继续。',
  ],
  'bug.window': ['This window has stopped', '此窗口停止了'],
  'bug.crashed': [
    'It stopped several times in a row. Your work is safe: every change was kept on this computer. You can save all of it as text before you open the window anew.',
    '它连续多次停止。您的工作是安全的：每一处改动都已保留在这台电脑上。重新打开窗口之前，可以先将全部数据另存为文本。',
  ],
  'bug.part': [
    'This part has stopped because of a mistake in the program. The rest works, and your work is safe.',
    '由于程序中的错误，这一部分停止了。其余部分照常工作，您的工作是安全的。',
  ],
  'bug.again': ['Try again', '重试'],
  'bug.cell': ['cannot be shown', '无法显示'],
  'bug.saveData': ['Save all data as text…', '将全部数据另存为文本…'],
  'bug.reload': ['Open anew', '重新打开'],
} as const satisfies Words;
