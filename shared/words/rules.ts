import type { Words } from './words.ts';

/** What the method's rules say when they find something; `{{fields}}` is a list of the names below. */
export const ruleWords = {
  'rule.BP-001': [
    'No customer action yet: a blueprint starts from what the customer does.',
    '还没有任何顾客行为：蓝图从顾客做什么开始。',
  ],
  'rule.BP-001.noLane': ['There is no lane of customer actions.', '没有顾客行为泳道。'],
  'rule.BP-002': [
    'Lanes are out of order: customer, frontstage, backstage, support, partners, management.',
    '泳道顺序不对：应依次为顾客、前台、后台、支持、合作方、管理。',
  ],
  'rule.BP-003': ['In this step the customer does nothing.', '此步骤中没有顾客行为。'],
  'rule.BP-003.phase': ['This phase has no steps.', '此阶段没有步骤。'],
  'rule.BP-004': [
    'Only {{count}} phases: three or more give an overview.',
    '只有 {{count}} 个阶段：三个以上才便于总览。',
  ],
  'rule.BP-004.many': [
    '{{count}} phases are too many to take in; twelve are enough.',
    '有 {{count}} 个阶段，难以总览；不宜超过十二个。',
  ],
  'rule.BP-010': [
    'The customer’s side is joined with backstage or support directly. Something in between must be seen.',
    '顾客一侧直接连到了后台或支持：中间应有顾客看得见的前台环节。',
  ],
  'rule.BP-011': [
    'An arrow leads from or to evidence. Evidence is shown in a step; it does nothing.',
    '箭头连到了有形展示。有形展示只在步骤中呈现，不参与流程。',
  ],
  'rule.BP-012': [
    'Frontstage is joined with support and skips backstage. Who behind the scenes asks for it?',
    '前台直接连到支持过程，跳过了后台。幕后由谁来对接？',
  ],
  'rule.BP-012.technology': [
    'Frontstage technology is joined with support directly. Check that nobody backstage is part of it.',
    '前台技术直接连到支持过程。请确认后台确实无人参与。',
  ],
  'rule.BP-013': ['A card is connected with itself.', '卡片连到了自己。'],
  'rule.BP-014': ['The same connection stands here twice.', '同一条连线重复出现。'],
  'rule.BP-015': [
    'This arrow runs back in time and is not marked as a loop.',
    '此箭头指向更早的步骤，却没有标为循环。',
  ],
  'rule.BP-016': ['An agreement without a label: what must be agreed?', '协商连线没有标签：需要就什么达成一致？'],
  'rule.BP-017': ['A cycle that no decision leaves: it never ends.', '循环中没有可以离开的判断点：永远不会结束。'],
  'rule.BP-020': ['This card is connected with nothing.', '此卡片没有任何连线。'],
  'rule.BP-021': [
    'A customer action without physical evidence in its step: what does the customer see or hold?',
    '此步骤有顾客行为却没有有形展示：顾客看到或拿到什么？',
  ],
  'rule.BP-022': [
    'A customer action without a touchpoint: nothing crosses the line of interaction.',
    '此顾客行为没有触点：没有连线跨过互动分界线。',
  ],
  'rule.BP-023': ['A frontstage action that is linked to no customer action.', '此前台行为没有连到任何顾客行为。'],
  'rule.BP-024': [
    'The customer’s path breaks here: nothing leads from the action before to this one.',
    '顾客路径在此中断：前一个顾客行为没有通向这里。',
  ],
  'rule.BP-025': [
    'Nothing stands behind this frontstage action. Is that so?',
    '此前台行为背后没有任何支撑。确实如此吗？',
  ],
  'rule.BP-026': [
    'From this backstage work no way leads to frontstage or customer. For whom is it done?',
    '此后台工作无法通向前台或顾客。它是为谁做的？',
  ],
  'rule.BP-027': [
    'This owner is absent for {{count}} steps and then comes back.',
    '此负责方缺席 {{count}} 个步骤后又出现。',
  ],
  'rule.BP-027.unserved': [
    'This owner is absent for {{count}} steps, and in one of them the customer meets nobody.',
    '此负责方缺席 {{count}} 个步骤，其中有步骤无人接待顾客。',
  ],
  'rule.BP-028': [
    'The text promises that this happens again, but nothing leads back to it.',
    '文字表示会再次进行，却没有任何连线通向这里。',
  ],
  'rule.BP-030': [
    'A decision needs at least two labelled outcomes; this one has {{count}}.',
    '判断点至少需要两个带标签的结果；这里只有 {{count}} 个。',
  ],
  'rule.BP-031': [
    'A refusal decided out of sight never reaches the customer as a frontstage message.',
    '在顾客看不见的地方作出的拒绝，始终没有由前台告知顾客。',
  ],
  'rule.BP-035': ['Nobody is named who does this.', '没有写明由谁负责。'],
  'rule.BP-036': ['{{count}} hand-offs between owners inside one step.', '一个步骤内有 {{count}} 次负责方交接。'],
  'rule.BP-040': [
    'A failure point that is not thought through. Missing: {{fields}}.',
    '失败点尚未想清楚，缺少：{{fields}}。',
  ],
  'rule.BP-042': ['A wait without numbers. Missing: {{fields}}.', '等待点缺少数值：{{fields}}。'],
  'rule.BP-042.overPeak': ['The typical wait is longer than the peak.', '通常等待时间比高峰还长。'],
  'rule.BP-043': ['A failure of severity 9 or more, and nothing prevents it.', '严重度达到 9 或以上，却没有预防措施。'],
  'rule.BP-044': [
    'The customer finds this failure first: it is hard to detect and happens in their sight.',
    '顾客会最先发现此失败：难以察觉，又发生在顾客眼前。',
  ],
  'rule.BP-045': [
    'The typical wait ({{typical}} min) is over the standard ({{standard}} min), and nothing makes it bearable.',
    '通常等待（{{typical}} 分钟）超过标准（{{standard}} 分钟），且没有缓解措施。',
  ],
  'rule.BP-046': [
    'At this moment of truth there is only technology: whom can the customer turn to?',
    '此关键时刻只有技术而无人：顾客能找谁？',
  ],
  'rule.BP-050': [
    'No moment of truth is marked: where does the customer form a judgement?',
    '没有标出关键时刻：顾客在哪里形成评价？',
  ],
  'rule.BP-051': [
    'A moment of truth without a service standard: neither a standard wait nor a metric with a target.',
    '关键时刻没有服务标准：既没有标准等待时间，也没有带目标的指标。',
  ],
  'rule.BP-052': [
    'The customer feels bad here, and no pain point, failure point or opportunity says why.',
    '顾客在此情绪低落，却没有痛点、失败点或机会说明原因。',
  ],
  'rule.BP-053': [
    'The last step ends badly: people remember the peak and the end.',
    '最后一步情绪为负：人们记住的是峰值与结尾。',
  ],
  'rule.BP-055': ['Said to be observed, but no source says where.', '标为“观察到”，却没有写明来源。'],
  'rule.BP-055.assumed': [
    '{{count}} of {{all}} cards are assumed: more than half is not known yet.',
    '{{all}} 张卡片中有 {{count}} 张是假设：超过一半尚未证实。',
  ],
  'rule.BP-060': [
    'Only {{count}} customer actions: too coarse to see where things go wrong.',
    '只有 {{count}} 个顾客行为：过于笼统，看不出问题出在哪里。',
  ],
  'rule.BP-060.many': [
    '{{count}} customer actions are too many for one blueprint.',
    '一张蓝图有 {{count}} 个顾客行为，过多。',
  ],
  'rule.BP-062': ['The text is too long to take in at a glance.', '文字过长，难以一眼看懂。'],
  'rule.BP-063': ['Nobody has said what these colours mean: {{fields}}.', '没有说明这些颜色的含义：{{fields}}。'],
  'rule.BP-064': ['The blueprint does not say: {{fields}}.', '蓝图缺少：{{fields}}。'],
  'rule.BP-064.old': ['Last reviewed on {{date}}, more than six months ago.', '上次审阅是 {{date}}，已超过六个月。'],
  'rule.BP-070': [
    'Personal data is handled here, and no privacy note says which and why.',
    '此处涉及个人信息，却没有隐私说明。',
  ],
  'rule.BP-080': [
    'A high-priority failure point that no planned variant addresses.',
    '高优先级失败点，没有任何规划方案应对它。',
  ],
  'rule.BP-081': ['An improvement without a measure, a target or a date.', '改进机会没有指标、目标或日期。'],

  'fieldName.cause': ['cause', '原因'],
  'fieldName.effect': ['effect', '影响'],
  'fieldName.severity': ['severity', '严重度'],
  'fieldName.occurrence': ['occurrence', '发生频度'],
  'fieldName.detection': ['detection', '探测难度'],
  'fieldName.prevention': ['prevention', '预防措施'],
  'fieldName.recovery': ['recovery', '补救措施'],
  'fieldName.owner': ['owner', '负责方'],
  'fieldName.recoveryMinutes': ['time to recover', '补救时间'],
  'fieldName.typicalMinutes': ['typical time', '通常时间'],
  'fieldName.peakMinutes': ['peak time', '高峰时间'],
  'fieldName.standardMinutes': ['standard', '标准时间'],
  'fieldName.version': ['version', '版本'],
  'fieldName.date': ['date', '日期'],
  'rules.listSeparator': [', ', '、'],
  'severity.error': ['Error', '错误'],
  'severity.warning': ['Warning', '警告'],
  'severity.info': ['Hint', '提示'],
} as const satisfies Words;
