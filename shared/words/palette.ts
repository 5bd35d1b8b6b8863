import type { Words } from './words.ts';

/** The palette at the left, and what is said of drops from it and of connectors. */
export const paletteWords = {
  'palette.name': ['Palette', '组件面板'],
  'palette.hide': ['Hide the palette', '收起组件面板'],
  'palette.show': ['Show the palette', '展开组件面板'],
  'palette.lanes': ['Lanes', '泳道'],
  'palette.moreLanes': ['More lanes', '更多泳道'],
  'palette.fewerLanes': ['Fewer lanes', '收起'],
  'palette.cards': ['Cards', '卡片'],
  'palette.marks': ['Marks', '标记'],
  'palette.columns': ['Phases and steps', '阶段与步骤'],
  'palette.technology': ['Technology', '前台技术'],
  'palette.management': ['Management', '管理与准备'],
  'palette.action': ['Action', '行为'],
  'palette.phase': ['Phase', '阶段'],
  'palette.step': ['Step', '步骤'],

  'fault.palette.noCell': [
    'Choose a cell first, then press it again, or drag it from here into a cell.',
    '请先选择一个单元格再点按，或直接拖到单元格中。',
  ],
  'fault.palette.noCard': [
    'Choose a card first, then press it again, or drag it from here onto a card.',
    '请先选择一张卡片再点按，或直接拖到卡片上。',
  ],
  'fault.palette.onlyOnCards': [
    'This mark says something about one card: drop it on a card.',
    '此标记只针对某张卡片：请放到卡片上。',
  ],
  'fault.palette.onlyOnCardsAndSteps': [
    'This mark stands on a card or on the head of a step: drop it there.',
    '此标记放在卡片或步骤标题上：请放到那里。',
  ],

  'fault.palette.onlyOnSomething': [
    'A note stands on a card, a step, a lane or in a cell: drop it there.',
    '备注放在卡片、步骤、泳道或单元格上：请放到那里。',
  ],

  'connect.name': ['Connector', '连线'],
  'connect.kind': ['Kind', '类型'],
  'connect.label': ['Label', '标签'],
} as const satisfies Words;
