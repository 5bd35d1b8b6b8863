import type { Words } from './words.ts';

/** What the parts of a drawing are called in a drawing program. */
export const drawingWords = {
  'drawing.layer.ground': ['Ground', '底色'],
  'drawing.layer.title': ['Title', '标题'],
  'drawing.layer.phases': ['Phases and steps', '阶段与步骤'],
  'drawing.layer.lanes': ['Lanes', '泳道'],
  'drawing.layer.curves': ['Emotion curves', '情绪曲线'],
  'drawing.layer.connectors': ['Connectors', '连线'],
  'drawing.layer.lines': ['Dividing lines', '分界线'],
  'drawing.layer.cards': ['Cards', '卡片'],
  'drawing.layer.marks': ['Marks', '标记'],
  'drawing.layer.legend': ['Legend', '图例'],
  'drawing.layer.notes': ['Texts of notes', '备注文字'],
  'drawing.layer.pages': ['Pages', '附页'],
  'drawing.connector': ['{{kind}}: {{from}} → {{to}}', '{{kind}}：{{from}} → {{to}}'],
  'drawing.tag': ['{{kind}} {{code}}', '{{kind}} {{code}}'],
} as const satisfies Words;
