import type { Words } from './words.ts';

/** The command palette and what helps to know the program. */
export const helpWords = {
  'action.commands': ['All commands…', '全部命令…'],
  'commands.name': ['Commands', '命令'],
  'commands.field': ['What would you like to do?', '想做什么？'],
  'commands.none': ['Nothing is called like that.', '没有这样的名称。'],
  'commands.hint': [
    'Type @ and a name to go to a card, step, lane or blueprint.',
    '输入 @ 和名称，可转到卡片、步骤、泳道或蓝图。',
  ],
} as const satisfies Words;
