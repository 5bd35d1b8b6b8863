import type { Words } from './words.ts';

/** What is said at the pointer while something is dragged. */
export const gestureWords = {
  'fault.drop.inCell': [
    'There is no cell here: drop it where a step crosses a lane.',
    '这里没有单元格：请放到步骤与泳道相交处。',
  ],
  'fault.drop.onCard': ['There is no card here: drop it on one to connect.', '这里没有卡片：请放到卡片上以建立连接。'],
} as const satisfies Words;
