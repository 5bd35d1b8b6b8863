import type { Words } from './words.ts';

/** Touchpoints by kind and phase, and the situations a project shows, in the analysis. */
export const scenarioWords = {
  'analysis.touchpoints': ['Touchpoints by phase', '各阶段的触点'],
  'analysis.touchpoints.summary_one': ['{{count}} touchpoint · {{gaps}} gaps', '{{count}} 个触点 · {{gaps}} 处缺口'],
  'analysis.touchpoints.summary_other': ['{{count}} touchpoints · {{gaps}} gaps', '{{count}} 个触点 · {{gaps}} 处缺口'],
  'analysis.touchpoints.kind': ['Kind', '类型'],
  'analysis.touchpoints.all': ['All phases', '全部阶段'],
  'analysis.touchpoints.any': ['All kinds', '全部类型'],
  'analysis.touchpoints.gap': ['gap', '缺口'],
  'analysis.touchpoints.cell': ['{{kind}} in {{phase}}: {{count}}', '{{phase}}的{{kind}}触点：{{count}}'],
  'analysis.touchpoints.list': ['{{what}}, list them', '{{what}}，列出'],
  'analysis.touchpoints.access': ['How customers come to them', '顾客如何接触'],
  'analysis.touchpoints.accessUnsaid': ['no card says it yet', '还没有卡片填写'],
  'analysis.touchpoints.selfHelp': ['Self-service share: {{percent}} %', '自助占比：{{percent}}%'],
  'analysis.touchpoints.onlyDigital': ['served by screens alone', '仅有数字触点'],
  'analysis.touchpoints.how': [
    'A touchpoint is a card that says what kind it is or how the customer comes to it; of two kinds it counts in both rows. A phase without a kind is a gap: not always a fault, but a question.',
    '标明类型或接触方式的卡片即为触点；兼属两种类型的计入两行。某阶段缺少某类触点即为缺口：未必是问题，但值得追问。',
  ],
  'analysis.touchpoints.none': [
    'No card says yet what kind of touchpoint it is. Select cards and tick it in the inspector, or fill in the Touchpoints list.',
    '还没有卡片标明触点类型。请选中卡片，在检查器中勾选，或在“触点”列表中填写。',
  ],

  'analysis.scenarios': ['Situations with a blueprint', '场景覆盖'],
  'analysis.scenarios.covered': [
    '{{covered}} of {{count}} situations · {{percent}} %',
    '{{count}} 个场景中的 {{covered}} 个 · {{percent}}%',
  ],
  'analysis.scenarios.scope': ['Which situations count', '计入的场景'],
  'analysis.scenarios.used': ['Values in use', '已用到的取值'],
  'analysis.scenarios.all': ['All of the method', '方法的全部取值'],
  'analysis.scenarios.channel': ['Channel', '渠道'],
  'analysis.scenarios.open': ['Open {{title}} ({{state}})', '打开《{{title}}》（{{state}}）'],
  'analysis.scenarios.make': [
    'Make a variant for: {{channel}}, {{service}}, {{customer}}',
    '为此场景创建方案：{{channel}}、{{service}}、{{customer}}',
  ],
  'analysis.scenarios.unsaid': ['Without a whole scenario:', '场景填写不全：'],
  'analysis.scenarios.how': [
    'Each blueprint of the project shows one situation: a channel, a service, a kind of customer. A plus makes a variant of the blueprint shown for a situation that has none.',
    '项目中的每张蓝图对应一个场景：渠道、服务、客户类型。点击加号，即可以当前蓝图为底稿，为尚无蓝图的场景创建方案。',
  ],
} as const satisfies Words;
