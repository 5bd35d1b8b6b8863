import { type LaneRole, laneRoles } from '../model/lane.ts';
import { once } from '../model/once.ts';
import { methodWords } from '../words/method.ts';

/** Other names under which a lane goes in templates and books, in both languages (`method.md` 1.1). */
const others: { readonly [R in LaneRole]?: readonly string[] } = {
  evidence: [
    'evidence',
    'physical evidences',
    'touchpoints evidence',
    'props',
    '服务触点',
    '物理证据',
    '实体展示',
    '有形证据',
  ],
  customer: [
    'customer action',
    'customer',
    'customers',
    'customer journey',
    'user actions',
    'user action',
    'user',
    'user steps',
    'client actions',
    'guest actions',
    'patient actions',
    'student actions',
    'citizen actions',
    'member actions',
    '顾客',
    '客户',
    '客户行为',
    '用户',
    '用户行为',
    '顾客行动',
    '客户行动',
    '用户行动',
    '客户旅程',
    '用户旅程',
    '消费者行为',
  ],
  frontstage: [
    'frontstage actions',
    'frontstage action',
    'frontstage people',
    'front stage',
    'front stage actions',
    'onstage',
    'onstage actions',
    'onstage contact employee actions',
    'contact employee onstage actions',
    'visible contact employee actions',
    'frontstage employee actions',
    'frontstage staff',
    'employee actions',
    '前台',
    '前台行为',
    '前台服务',
    '前台服务行为',
    '前台员工',
    '前台人员行为',
    '前台接触员工行为',
    '前端员工行为',
    '员工前台行为',
  ],
  technology: [
    'technology',
    'frontstage technology self service',
    'self service technology',
    'self service technology actions',
    'frontstage systems',
    'digital',
    'digital touchpoints',
    '技术',
    '前台系统',
    '自助技术',
    '自助服务技术',
    '数字触点',
  ],
  backstage: [
    'backstage actions',
    'backstage action',
    'back stage',
    'back stage actions',
    'invisible contact employee actions',
    'contact employee backstage actions',
    'backstage contact employee actions',
    'backstage employee actions',
    'backstage staff',
    '后台',
    '后台行为',
    '后台服务',
    '后台服务行为',
    '后台员工',
    '后台人员行为',
    '后台接触员工行为',
    '后端员工行为',
    '员工后台行为',
  ],
  support: [
    'support process',
    'support',
    'supporting processes',
    'support systems',
    'support actions',
    'systems',
    'systems and support',
    '支持',
    '支持行为',
    '支持系统',
    '支持流程',
    '支撑过程',
    '支撑系统',
    '后台支持',
    '支持性过程',
    '系统支持',
  ],
  partner: [
    'partner',
    'third parties',
    'third party',
    'external partners',
    'suppliers',
    '第三方',
    '合作伙伴',
    '外部合作方',
    '供应商',
  ],
  management: ['management', 'preparation', 'facility', '管理', '准备', '管理准备'],
  emotion: [
    'emotions',
    'customer emotion',
    'emotion curve',
    'emotional journey',
    'feelings',
    '情绪',
    '顾客情绪',
    '客户情绪',
    '情感',
    '情感曲线',
  ],
  time: ['times', 'duration', 'time line', 'timeline', '耗时', '用时', '时长'],
  metric: ['metric', 'kpi', 'kpis', 'measures', '指标数据', '度量'],
  policy: ['policy', 'regulation', 'regulations', 'rules', 'policies and regulations', '政策', '法规', '制度'],
  pain: ['pain point', 'pains', 'pain', 'likely pain points', '痛点问题', '顾客痛点', '客户痛点', '用户痛点'],
  opportunity: ['opportunity', 'opportunities to improve', 'ideas', '机会点', '改进机会', '机遇'],
  question: ['question', 'open questions', '问题', '疑问', '待确认问题'],
};

/** A name as it is compared: small letters, without punctuation and space. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[\p{P}\p{S}\s]+/gu, '');

// Like all such names made when the first is asked for, which in most windows is never.
const roles = once(() => {
  const named = new Map<string, LaneRole>();
  for (const role of laneRoles) {
    if (role === 'custom') continue;
    for (const name of [...methodWords[`role.${role}`], ...(others[role] ?? [])]) named.set(plainName(name), role);
  }
  return named;
});

/** The role that a lane of this name has, in either language; undefined for a name of a person's own. */
export const roleNamed = (name: string): LaneRole | undefined => roles().get(plainName(name));

const plainNames = (names: readonly string[]) => once(() => new Set(names.map(plainName)));
const phaseNames = plainNames(['phase', 'phases', 'stage', 'stages', '阶段', '服务阶段', '旅程阶段']);
const stepNames = plainNames([
  ...['step', 'steps', 'touchpoint', 'touchpoints', 'step definition'],
  ...['步骤', '环节', '服务步骤', '触点', '节点'],
]);

/** Whether a row with this head holds the names of phases, or of steps. */
export const namesPhases = (head: string): boolean => phaseNames().has(plainName(head));
export const namesSteps = (head: string): boolean => stepNames().has(plainName(head));
