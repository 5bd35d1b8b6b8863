import type { Words } from './words.ts';

/** What a start screen says of documents that were put away and can still be brought back. */
export const discardedWords = {
  'start.restoreNamed': ['Restore {{name}}', '恢复“{{name}}”'],
  'start.discardedOnes_one': ['Discarded ({{count}})', '已丢弃（{{count}}）'],
  'start.discardedOnes_other': ['Discarded ({{count}})', '已丢弃（{{count}}）'],
  'start.daysLeft_one': ['{{count}} day left', '还剩 {{count}} 天'],
  'start.daysLeft_other': ['{{count}} days left', '还剩 {{count}} 天'],
} as const satisfies Words;
