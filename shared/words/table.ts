import type { Words } from './words.ts';

/** The touchpoint table: the blueprint as a grid of cells and as a list of its cards. */
export const tableWords = {
  'table.modes': ['Grid or list', '网格或列表'],
  'table.mode.grid': ['Grid', '网格'],
  'table.mode.list': ['List', '列表'],
  'table.gridName': ['Blueprint {{title}} as a table', '蓝图《{{title}}》的表格'],
  'table.listName': ['Cards of blueprint {{title}}', '蓝图《{{title}}》的卡片列表'],
  'table.stepOf': ['{{step}}, step {{n}} of {{of}}', '{{step}}（第 {{n}} 步，共 {{of}} 步）'],
  'table.phases': ['Phases', '阶段'],
  'table.filterHint': ['Filter the cards', '筛选卡片'],
  'table.notSaid': ['not said', '未填写'],
  'table.clear': ['Show all', '显示全部'],
  'table.listed': ['{{shown}} of {{all}} cards', '{{shown}} / {{all}} 张卡片'],
  'table.outside': [
    '{{count}} of them outside the filter, shown until you change it',
    '其中 {{count}} 张不符合筛选条件，更改筛选前仍会显示',
  ],
  'table.none': ['No card matches the filter.', '没有符合筛选条件的卡片。'],
  'table.empty': ['There is no card yet.', '还没有卡片。'],
  'table.columns': ['Columns', '列'],

  'table.column.text': ['Card', '卡片'],
  'table.column.code': ['Code', '编号'],
  'table.column.phase': ['Phase', '阶段'],
  'table.column.step': ['Step', '步骤'],
  'table.column.lane': ['Lane', '泳道'],
  'table.column.minutes': ['Minutes', '分钟'],
  'table.column.alone': ['Alone', '独自行动'],
  'table.column.alternative': ['Alternative', '备选路径'],
  'table.column.marks': ['Marks', '标记'],
  'table.column.risk': ['Risk', '风险'],
  'table.column.wait': ['Wait', '等待'],
  'table.column.peak': ['Peak wait', '高峰等待'],
  'table.column.failures': ['What can go wrong', '可能出什么问题'],
  'table.column.failureCount': ['Failure points', '失败点数'],
  'table.column.privacy': ['Personal data', '个人数据'],
  'table.column.connections': ['Connections', '连线'],
  'table.column.notes': ['Notes', '备注'],
  'table.cell': ['{{column}}: {{value}}', '{{column}}：{{value}}'],
  'table.emptyCell': ['empty', '空'],

  'table.chooseFrom': ['{{column}} of {{card}}', '“{{card}}”的{{column}}'],
  'table.connect': ['Connect “{{card}}” to', '将“{{card}}”连接到'],
  'table.find': ['Type to find', '输入以查找'],
  'table.more_one': ['{{count}} more: type to find it', '还有 {{count}} 项，输入以查找'],
  'table.more_other': ['{{count}} more: type to find them', '还有 {{count}} 项，输入以查找'],
  'table.nothingFound': ['Nothing found', '没有找到'],
  'table.no': ['no', '否'],
  'table.unsaid': ['(none)', '（无）'],
  'table.readOnly': [
    '“{{column}}” cannot be typed here: it follows from the rest, or there are several. The inspector shows all of it.',
    '“{{column}}”不能在此直接填写：它由其他内容得出，或有多项。检查器中可查看全部。',
  ],
  'table.derived': [
    'Nothing is typed into this lane: it shows what stands on the cards and steps.',
    '此泳道不能直接填写：它显示卡片与步骤上的内容。',
  ],

  'fault.table.minutes': [
    'A duration is a number of minutes, 0 or more, such as 12 or 2.5. What you typed is still in its cell.',
    '时长须为不小于 0 的分钟数，例如 12 或 2.5。您输入的内容仍在单元格中。',
  ],
  'fault.table.emotion': [
    'An emotion is a number from −2 (very bad) to 2 (very good). What you typed is still in its cell.',
    '情绪须为 −2（很差）到 2（很好）之间的数字。您输入的内容仍在单元格中。',
  ],
} as const satisfies Words;
