import type { Words } from './words.ts';

/** Showing a blueprint to a room. */
export const presentWords = {
  'action.present': ['Present', '演示'],
  'action.presentHere': ['Present from this step', '从此步骤开始演示'],
  'present.name': ['Presentation', '演示'],
  'present.place': ['{{n}} / {{of}}', '{{n}} / {{of}}'],
  'present.hint': [
    '→ next   ← back   L lane by lane   B black   Esc ends',
    '→ 下一页　← 上一页　L 逐条泳道　B 黑屏　Esc 结束',
  ],
} as const satisfies Words;
