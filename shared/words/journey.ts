import type { Words } from './words.ts';

/** The journey map: the customer's side of a blueprint. */
export const journeyWords = {
  'journey.row.doing': ['Doing', '行为'],
  'journey.row.thoughts': ['Thinking', '想法'],
  'journey.row.feelings': ['Feeling', '情绪'],
  'journey.row.touchpoints': ['Touchpoints and channels', '触点与渠道'],
  'journey.row.moments': ['Moments of truth', '关键时刻'],
  'journey.row.time': ['Time and waits', '时间与等待'],
  'journey.row.pains': ['Pain points', '痛点'],
  'journey.row.opportunities': ['Opportunities', '机会'],

  'journey.name': ['Journey map of {{title}}', '《{{title}}》的旅程地图'],
  'export.sheet': ['Sheet', '图纸'],
  'export.sheet.blueprint': ['Blueprint', '蓝图'],
  'export.sheet.journey': ['Journey map', '旅程地图'],
  'export.journeyOf': ['{{title}} – journey', '{{title}}－旅程'],
  'journey.noFeeling': ['{{who}}: not said', '{{who}}：未填写'],
  'journey.isPeak': ['the peak', '峰值'],
  'journey.isEnd': ['the end', '终值'],
  'journey.moments.how': [
    'A moment of truth is a card. Choose it among Doing or Touchpoints, then press Ctrl+M, M.',
    '关键时刻是一张卡片：在“行为”或“触点”行选中卡片，再按 Ctrl+M、M。',
  ],
  'journey.time.how': [
    'A wait belongs to a card, and there is none here yet. Write under Doing what the customer does first.',
    '等待附属于卡片，而此处还没有卡片。请先在“行为”行写下顾客做什么。',
  ],
  'journey.noLane': [
    'This blueprint has no lane that such a card could stand in. Add one in the Blueprint view.',
    '此蓝图没有可以放置这种卡片的泳道。请在“蓝图”视图中添加。',
  ],

  'journey.peak': ['Peak {{value}}', '峰值 {{value}}'],
  'journey.end': ['End {{value}}', '终值 {{value}}'],
  'journey.peakAndEnd': ['Peak and end {{value}}', '峰值与终值 {{value}}'],
  'journey.atPeak': ['peak {{duration}}', '高峰 {{duration}}'],
  'journey.standard': ['standard {{duration}}', '标准 {{duration}}'],
  'journey.overStandard': ['over the standard', '超出标准'],
} as const satisfies Words;
