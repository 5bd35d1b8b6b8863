import { namesPhases, namesSteps, plainName, roleNamed } from '../clipboard/lane-names.ts';
import { hasFlow } from '../model/lane.ts';
import { once } from '../model/once.ts';
import { methodWords } from '../words/method.ts';
import type { Meaning } from './meaning.ts';

type Names = { readonly [M in Meaning]?: readonly string[] };

/** Under which heads each thing goes in tables, in both languages, beside the names of lanes. */
const heads: Names = {
  phase: ['phase name', 'journey phase', 'journey stage', 'stage name', '阶段名称', '旅程', '大阶段'],
  step: ['step name', 'journey step', 'step title', 'customer step', '步骤名称', '服务环节', '流程步骤', '接触点'],
  lane: ['lane', 'lanes', 'swimlane', 'swim lane', 'row', 'layer', 'level', '泳道', '泳道名称', '层级', '层'],
  text: [
    'card',
    'card text',
    'text',
    'action',
    'actions',
    'activity',
    'activities',
    'task',
    'tasks',
    'what happens',
    'content',
    'element',
    '卡片',
    '卡片内容',
    '内容',
    '文字',
    '行为',
    '动作',
    '活动',
    '事项',
    '任务',
    '工作内容',
  ],
  emotion: ['customer feeling', 'feeling', 'mood', 'sentiment', 'satisfaction', '情绪值', '心情', '情绪分', '感受'],
  staffEmotion: ['staff emotion', 'staff emotions', 'employee emotion', 'staff feeling', '员工情绪', '员工情绪曲线'],
  importance: ['importance', '重要度', '重要性'],
  performance: ['performance', '表现', '绩效', '满意度'],
  thought: [
    'thought',
    'thoughts',
    'thinking',
    'customer thoughts',
    'quote',
    'quotes',
    '想法',
    '顾客想法',
    '心声',
    '用户想法',
  ],
  minutes: [
    'minutes',
    'min',
    'duration min',
    'estimated time',
    'estimated duration',
    'time needed',
    '分钟',
    '耗时分钟',
    '预计时间',
    '所需时间',
  ],
  owner: [
    'owner',
    'responsible',
    'responsibility',
    'responsible person',
    'department',
    'who',
    'actor',
    'actors',
    '负责人',
    '责任人',
    '责任部门',
    '部门',
    '岗位',
    '责任方',
    '执行人',
    '角色',
  ],
  description: ['description', 'details', 'detail', 'explanation', '说明', '描述', '详情', '详细说明'],
  kind: ['kind', 'card type', 'type', '类型', '卡片类型'],
  touchpoint: ['touchpoint type', 'touchpoint kind', 'touchpoint types', '触点类型', '触点类别'],
  access: ['access', 'access kind', '接入方式', '可及性'],
  channel: ['channel', 'channels', '渠道'],
  momentOfTruth: ['moment of truth', 'moments of truth', 'mot', 'key moment', '关键时刻', '真实瞬间'],
  grade: ['evidence grade', 'grade', 'confidence', '证据等级', '可信度', '依据等级'],
  source: ['source', 'sources', 'research source', '来源', '数据来源', '依据'],
  privacy: ['privacy', 'personal data', '隐私', '个人信息'],
  wait: [
    'wait',
    'waits',
    'waiting',
    'waiting time',
    'wait time',
    'wait min',
    'typical wait',
    '等待',
    '等待时间',
    '等候时间',
    '等待时长',
    '等待分钟',
    '等待点',
  ],
  waitPeak: ['peak wait', 'longest wait', 'max wait', 'wait at peak', '高峰等待', '最长等待'],
  waitStandard: ['standard wait', 'wait standard', 'tolerated wait', '等待标准', '标准等待', '可容忍等待'],
  failure: [
    'failure',
    'failures',
    'fail point',
    'fail points',
    'failure point',
    'failure points',
    'critical moment',
    'critical moments',
    'risk',
    'risks',
    '失败点',
    '失误点',
    '风险',
    '风险点',
    '危急时刻',
  ],
  cause: ['cause', 'causes', '原因', '失败原因'],
  effect: ['effect', 'effects', 'impact', 'consequence', '影响', '后果'],
  severity: ['severity', '严重度', '严重程度'],
  occurrence: ['occurrence', 'frequency', '发生度', '频度', '发生频率'],
  detection: ['detection', 'detectability', '探测度', '检出度'],
  prevention: ['prevention', 'preventive measures', '预防', '预防措施'],
  recovery: ['recovery', 'service recovery', '补救', '补救措施', '服务补救'],
  recoveryMinutes: ['recovery time', 'recovery minutes', '补救时间', '补救时限'],
  pain: [
    'problem',
    'problems',
    'frustration',
    'frustrations',
    'external pain points',
    'customer pain points',
    '外部痛点',
  ],
  'staff-pain': [
    'staff pain points',
    'staff pain point',
    'internal pain points',
    'employee pain points',
    '员工痛点',
    '内部痛点',
  ],
  opportunity: [
    'idea',
    'improvement',
    'improvements',
    'recommendations',
    'solutions',
    '改进',
    '改进建议',
    '建议',
    '改善机会',
  ],
  question: ['unknowns', 'assumptions to check', '疑点', '待办问题'],
  policy: ['policies', 'rule', 'legal', 'law', '规定', '规则'],
  metric: ['metrics', 'measure', 'data', '关键指标', '考核指标'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', '备注', '注释', '评论', '注'],
  line: [
    ...methodWords['line.interaction'],
    ...methodWords['line.visibility'],
    ...methodWords['line.internal'],
    'line of external interaction',
    'line of implementation',
    'line of order penetration',
    '互动线',
    '可视线',
    '可见线',
    '可见性分界线',
    '能见度分界线',
    '内部互动分界线',
    '内部分界线',
    '外部互动线',
    '外部互动分界线',
    '实施线',
  ],
};

const byName = once(() => {
  const named = new Map<string, Meaning>();
  for (const [meaning, names] of Object.entries(heads) as [Meaning, readonly string[]][])
    for (const name of names) named.set(plainName(name), meaning);
  return named;
});

/** What is said in brackets behind a name, most often a unit: `Duration (min)`, `耗时（分钟）`. */
const behind = /\s*[(（[【][^)）\]】]*[)）\]】]\s*$/;

/** What a line of this head most likely holds; undefined for a head of a person's own. */
export function meaningNamed(head: string): Meaning | undefined {
  const bare = head.replace(behind, '');
  for (const name of bare === '' || bare === head ? [head] : [head, bare]) {
    if (namesPhases(name)) return 'phase';
    const known = byName().get(plainName(name));
    if (known) return known;
    const role = roleNamed(name);
    if (role === 'time') return 'minutes';
    if (role) return hasFlow(role) ? `lane.${role}` : (role as Meaning);
    if (namesSteps(name)) return 'step';
  }
  return undefined;
}

const lineKinds = ['interaction', 'visibility', 'internal'] as const;

/** Which of the method's lines this is the name of; undefined for the others and for everything else. */
export const lineNamed = (name: string): (typeof lineKinds)[number] | undefined => {
  const plain = plainName(name);
  if (byName().get(plain) !== 'line') return undefined;
  if (/internal|内部/.test(plain)) return 'internal';
  if (/visib|可视|可见|能见/.test(plain)) return 'visibility';
  return /external|外部|implement|实施|penetration/.test(plain) ? undefined : 'interaction';
};
