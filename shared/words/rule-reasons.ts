import type { Words } from './words.ts';

const method = ['Basic rule of the method', '方法的基本规则'] as const;
const practice = ['Common practice of the field', '行业通行做法'] as const;
const bitner = ['Bitner, Ostrom and Morgan 2008', 'Bitner、Ostrom 与 Morgan，2008'] as const;
const asu = ['ASU Center for Services Leadership', '亚利桑那州立大学服务领导力中心（ASU CSL）'] as const;
const nng = ['Nielsen Norman Group', '尼尔森诺曼集团（NN/g）'] as const;
const fmea = ['Failure mode and effects analysis (FMEA)', '失效模式与影响分析（FMEA）'] as const;
const guides = ['Practitioners’ guides (NN/g, NSW, Nava)', '实践指南（NN/g、NSW、Nava）'] as const;
const lint = ['Practice of blueprint tools', '蓝图工具的实践'] as const;

/** Why each rule of the method asks what it asks, and who says so. */
export const ruleReasonWords = {
  'why.BP-001': [
    'Everything in a blueprint is arranged around what the customer does; without it nothing can be judged.',
    '蓝图中的一切都围绕顾客行为展开；没有它，其余无从判断。',
  ],
  'source.BP-001': bitner,
  'why.BP-002': [
    'The lines of interaction, visibility and internal interaction follow from the order of the lanes. Out of order, they separate the wrong things.',
    '互动、可视和内部互动三条分界线由泳道顺序决定；顺序错了，分隔的就不对。',
  ],
  'source.BP-002': bitner,
  'why.BP-003': [
    'Phases and steps are stretches of the customer’s way. One in which they do nothing may belong to backstage, or an action was forgotten.',
    '阶段和步骤是顾客路径的一段。顾客什么也不做的一段，可能属于后台，也可能漏写了行为。',
  ],
  'source.BP-003': guides,
  'why.BP-004': [
    'Three to twelve phases can be taken in at once; more are better shown as two blueprints.',
    '三到十二个阶段便于一眼总览；更多时宜拆成两张蓝图。',
  ],
  'source.BP-004': guides,
  'why.BP-010': [
    'Customers meet only what is above the line of visibility. A direct arrow hides the person or the screen that stands between.',
    '顾客只能接触可视分界线以上的部分。直接相连，就掩盖了中间的人或界面。',
  ],
  'source.BP-010': method,
  'why.BP-011': [
    'Evidence proves a step to the senses; it is attached to the step and neither starts nor receives work.',
    '有形展示让步骤可感知；它附属于步骤，既不发起也不接收工作。',
  ],
  'source.BP-011': practice,
  'why.BP-012': [
    'Frontstage staff seldom run support processes themselves. The work in between costs time and fails, and belongs on the sheet.',
    '前台员工很少自己运行支持过程。中间的工作会耗时、会出错，应当画出来。',
  ],
  'source.BP-012': practice,
  'why.BP-013': [
    'An arrow from a card to itself says nothing about what happens next.',
    '从卡片指向自身的箭头不能说明接下来发生什么。',
  ],
  'source.BP-013': lint,
  'why.BP-014': ['Two equal arrows are counted twice in every figure.', '两条相同的箭头会在各项数值中重复计算。'],
  'source.BP-014': lint,
  'why.BP-015': [
    'Columns are time. Rework is real, but only an arrow marked as a loop is read as such.',
    '列代表时间。返工确实存在，但只有标为循环的箭头才会被这样理解。',
  ],
  'source.BP-015': ['Critique of linear blueprints (G. Sheldrake)', '对线性蓝图的批评（G. Sheldrake）'],
  'why.BP-016': [
    'A double-headed arrow means that both must agree. It helps only if it says on what.',
    '双向箭头表示双方须达成一致，写明就什么达成一致才有意义。',
  ],
  'source.BP-016': nng,
  'why.BP-017': [
    'Rework ends somewhere: a decision says when it is good enough or given up.',
    '返工总有尽头：应有判断点说明何时合格或放弃。',
  ],
  'source.BP-017': lint,
  'why.BP-020': [
    'What is connected with nothing has neither a cause nor a consequence in the service.',
    '没有任何连线的内容，在服务中既无起因也无结果。',
  ],
  'source.BP-020': method,
  'why.BP-021': [
    'Customers judge what they cannot see by what they can: every action has something to see, hold or read.',
    '顾客用看得见的来判断看不见的：每个行为都有可看、可拿、可读的东西。',
  ],
  'source.BP-021': asu,
  'why.BP-022': [
    'If nothing crosses the line of interaction, the service plays no part in this action. If that is so, mark that the customer acts alone.',
    '没有连线跨过互动分界线，说明服务没有参与此行为。若确实如此，请标明顾客独自完成。',
  ],
  'source.BP-022': method,
  'why.BP-023': [
    'Frontstage is what the customer meets. What they never meet is backstage.',
    '前台是顾客接触到的部分；顾客接触不到的属于后台。',
  ],
  'source.BP-023': practice,
  'why.BP-024': [
    'The customer’s way is the backbone of the sheet; where it breaks, times and effects cannot be followed.',
    '顾客路径是整张蓝图的主干；一旦中断，时间和影响都无法追踪。',
  ],
  'source.BP-024': practice,
  'why.BP-025': [
    'Most of what staff do in sight rests on hidden work. An empty space below may be right, or forgotten.',
    '员工在台前所做的大多依靠幕后工作。下面空着，可能正确，也可能是遗漏。',
  ],
  'source.BP-025': ['18F and Nielsen Norman Group', '18F 与尼尔森诺曼集团（NN/g）'],
  'why.BP-026': [
    'Backstage work is there for the frontstage or the customer, if by a detour. Otherwise it is not part of this service.',
    '后台工作最终是为前台或顾客服务的，哪怕绕了弯；否则就不属于这项服务。',
  ],
  'source.BP-026': practice,
  'why.BP-027': [
    'When somebody is there before and after, the gap between is where responsibility gets lost.',
    '前后都在、中间缺席，责任就容易在空档中丢失。',
  ],
  'source.BP-027': ['Gap sweep of blueprint audits', '蓝图审查中的空档检查'],
  'why.BP-028': [
    'A word such as “again” tells of a loop that is not drawn.',
    '“再次”之类的字眼说明有一个没有画出的循环。',
  ],
  'source.BP-028': ['Gap sweep of blueprint audits', '蓝图审查中的空档检查'],
  'why.BP-030': [
    'A decision is where ways part: each way needs a name. What is agreed in both directions is no outcome.',
    '判断点是路径分岔处：每条路径都要有名称。双向协商不算结果。',
  ],
  'source.BP-030': practice,
  'why.BP-031': [
    'Whoever is refused must be told, by somebody or by a screen; else they wait for ever.',
    '被拒绝的顾客必须由人或界面告知，否则只能一直等下去。',
  ],
  'source.BP-031': practice,
  'why.BP-035': ['What belongs to nobody is done by nobody.', '无人负责的事就没有人做。'],
  'source.BP-035': lint,
  'why.BP-036': [
    'Every hand-off can lose time and information; several in one step ask for another cut.',
    '每次交接都可能损失时间和信息；一个步骤内多次交接，说明分工值得重划。',
  ],
  'source.BP-036': lint,
  'why.BP-040': [
    'A failure point helps only with its cause, its weight, what prevents it and how the service recovers, by whom and how fast.',
    '失败点只有写明原因、轻重、预防以及由谁、多快补救，才有用处。',
  ],
  'source.BP-040': method,
  'why.BP-042': [
    'Without typical, peak and standard time nobody can tell whether a wait is too long.',
    '没有通常、高峰和标准时间，就无法判断等待是否过长。',
  ],
  'source.BP-042': asu,
  'why.BP-043': [
    'Harm to health, law or money must be prevented, however rare it is.',
    '涉及健康、法律或财产的损害，无论多么少见都必须预防。',
  ],
  'source.BP-043': fmea,
  'why.BP-044': [
    'A detection of 7 or more means that only samples or the customer find it. A check before them is cheaper.',
    '探测难度达到 7，说明只有抽查或顾客才会发现。在顾客之前检查代价更小。',
  ],
  'source.BP-044': fmea,
  'why.BP-045': [
    'Occupied, explained and certain waits feel shorter. Where the time cannot be cut, ease it.',
    '有事可做、有说明、有确定时间的等待感觉更短。时间缩不短时，应设法缓解。',
  ],
  'source.BP-045': ['ASU; D. Maister, The Psychology of Waiting Lines', 'ASU；D. Maister《排队心理学》'],
  'why.BP-046': [
    'When a machine fails at the moment that decides, a person must be there to turn to.',
    '在起决定作用的时刻，机器若出错，必须有人可以求助。',
  ],
  'source.BP-046': practice,
  'why.BP-050': [
    'Moments of truth tell where care pays most. Look at every crossing of the line of interaction, at the peaks and valleys of emotion, and at what people tell their friends.',
    '关键时刻说明哪里最值得用心：看每次跨过互动分界线之处、情绪的峰谷，以及人们会向朋友说起的事。',
  ],
  'source.BP-050': guides,
  'why.BP-051': [
    'What decides should not be left to chance: a standard says what good looks like.',
    '起决定作用的环节不能碰运气：标准说明怎样才算好。',
  ],
  'source.BP-051': ['Service node management', '服务节点管理'],
  'why.BP-052': [
    'A low point is a finding. Name what hurts, what fails, or what could be better.',
    '情绪低点就是发现：请写明痛在哪里、何处失败或如何改进。',
  ],
  'source.BP-052': ['Service experience management', '服务体验管理'],
  'why.BP-053': [
    'People remember the strongest moment and the last one: a bad end colours all before it.',
    '人们记住最强烈的时刻和最后的时刻：糟糕的结尾会影响整段体验。',
  ],
  'source.BP-053': ['Peak–end rule', '峰终定律'],
  'why.BP-055': [
    'Whoever reads the blueprint must be able to tell what was seen from what is thought.',
    '读蓝图的人应能分清哪些是看到的，哪些是推想的。',
  ],
  'source.BP-055': lint,
  'why.BP-060': [
    'Eight to twelve customer actions read well; fewer than five are too abstract, more than fifteen too fine.',
    '八到十二个顾客行为最易读；少于五个过于抽象，多于十五个过于琐碎。',
  ],
  'source.BP-060': guides,
  'why.BP-062': [
    'Cards are read on a wall. Up to 20 words or 40 Chinese characters; the rest belongs in the description.',
    '卡片是挂在墙上看的：以 20 个英文词或 40 个汉字为限，其余写进说明。',
  ],
  'source.BP-062': ['Practitioners on over-detailed maps', '实践者对过度细化的批评'],
  'why.BP-063': [
    'The legend names the colours; what they stand for must be said in a note on the blueprint, as in “Red: legal risk”.',
    '图例会列出颜色；其含义须在蓝图备注中写明，例如“红色：法律风险”。',
  ],
  'source.BP-063': ['Users’ reports on colours without a legend', '用户对颜色无图例的反馈'],
  'why.BP-064': [
    'A sheet on a wall outlives its truth. Version, date and owner tell how far to trust it; review it every six months.',
    '挂在墙上的图会过时。版本、日期和负责人说明它有多可信；每六个月应审阅一次。',
  ],
  'source.BP-064': guides,
  'why.BP-070': [
    'Whoever handles personal data must say which, why and for how long.',
    '处理个人信息须说明是哪些、为何以及保存多久。',
  ],
  'source.BP-070': ['Touchpoint analysis; service experience management', '服务触点分析；服务体验管理'],
  'why.BP-080': [
    'High priority: severity 9 or more, risk number 200 or more, or severity 7 and occurrence 5. Such a risk needs a plan.',
    '高优先级：严重度不低于 9，或风险优先数不低于 200，或严重度 7 且频度 5。此类风险需要方案。',
  ],
  'source.BP-080': fmea,
  'why.BP-081': [
    'What has no target and no date is a wish. Give its card or step a metric with both.',
    '没有目标和日期的改进只是愿望。请在其卡片或步骤上添加带目标和日期的指标。',
  ],
  'source.BP-081': lint,
} as const satisfies Words;
