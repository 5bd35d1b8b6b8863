import type { SheetToWrite } from './xlsx.ts';

/** A blueprint as a spreadsheet of the Nielsen Norman kind lays it out: what it is about on top, then a row a lane. */
export const nngSheet: SheetToWrite = {
  name: 'Blueprint',
  rows: [
    ['Title', 'Buying a sofa'],
    ['Date', '2026-03-01', '', 'Version', 2],
    ['Scenario', 'A returning customer buys online'],
    ['Granularity', 'High'],
    ['Business goal', 'Fewer returns'],
    [],
    ['Phases', 'Find', '', 'Buy', '', 'After'],
    ['Evidence', 'Catalogue', '', 'Web shop', 'E-mail', 'Van'],
    ['Customer actions', 'Looks at pictures', 'Compares', 'Orders', 'Waits', 'Receives it'],
    ['Time', '5 min', 'abc', 10, '2 days', ''],
    ['Emotion', 1, 0, 2, 'Anxious', 2],
    ['Line of interaction'],
    ['Frontstage actions', '', 'Chat answers', '', 'Sends mail', 'Delivers'],
    ['Line of visibility'],
    ['Who works behind', '', 'Checks stock', '', 'Plans the tour', ''],
    ['Line of internal interaction'],
    ['Support processes', 'Photo studio', '', 'Payment service', '', 'Carrier'],
    ['Policies', '', '', 'Right of withdrawal'],
  ],
  merges: ['B7:C7', 'D7:E7', 'B14:F14'],
  comments: { C9: 'Ask the shop team' },
};

/** The template of the Center for Services Leadership, as a table. */
export const asuSheet: SheetToWrite = {
  rows: [
    ['Membership renewal'],
    ['', 'Before', '', 'Renewal'],
    ['', 'Reminder', 'Decision', 'Payment'],
    ['Physical Evidence', 'Letter', 'Web page', 'Receipt'],
    ['Customer Actions', 'Reads', 'Compares prices', 'Pays'],
    ['Line of interaction'],
    ['Self-Service Technology Actions', '', 'Shows plans', 'Takes the card'],
    ['Contact Employee Onstage Actions', '', 'Answers a call', ''],
    ['Line of visibility'],
    ['Contact Employee Backstage Actions', 'Prints letters', '', 'Books the payment'],
    ['Line of internal interaction'],
    ['Support Processes', 'Member data', '', 'Bank'],
    ['External pain points', '', 'Prices are hard to find', ''],
    ['Opportunities to improve', '', '', 'Pay by phone'],
  ],
  merges: ['B2:C2'],
};

/** A table as Chinese teams keep it: a card a row. */
export const chineseRows: readonly (readonly string[])[] = [
  ['阶段', '步骤', '泳道', '内容', '耗时（分钟）', '负责人', '痛点', '备注'],
  ['入住', '到店', '顾客行为', '走进大堂', '2', '', '', ''],
  ['', '', '前台员工行为', '迎接并问候', '半小时', '门童', '', ''],
  ['', '办理', '顾客行为', '出示证件', '三', '', '排队太久', '旺季更严重'],
  ['', '', '后台员工行为', '核对订单', '3', '预订部', '', ''],
  ['离店', '退房', '顾客行为', '交还房卡', '1', '', '', ''],
  ['', '', '支持过程', '结账系统', '', '财务部', '', ''],
];
