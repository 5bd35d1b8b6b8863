import type { Words } from './words.ts';

/** Finding a text anywhere in the project. */
export const findWords = {
  'action.find': ['Find…', '查找…'],
  'action.findNext': ['Find next', '查找下一个'],
  'action.findPrevious': ['Find previous', '查找上一个'],
  'find.name': ['Find in the project', '在项目中查找'],
  'find.field': ['Find text', '查找文字'],
  'find.close': ['Close the find bar', '关闭查找栏'],
  'find.place': ['{{n}} of {{of}}', '第 {{n}} 处，共 {{of}} 处'],
  'find.count_one': ['{{count}} place', '{{count}} 处'],
  'find.count_other': ['{{count}} places', '{{count}} 处'],
  'find.none': ['Not in this blueprint', '此蓝图中没有'],
  'find.elsewhere': ['Also in', '另见'],
} as const satisfies Words;
