import type { Words } from './words.ts';

/** What a PowerPoint file says by itself. */
export const slideWords = {
  'slides.overview': ['Overview', '总览'],
  'slides.part': ['{{title}} ({{part}} of {{parts}})', '{{title}}（{{part}}/{{parts}}）'],
  'slides.before': ['Before', '此前'],
  'slides.after': ['After', '此后'],
  'slides.untitledPhase': ['Phase {{number}}', '阶段 {{number}}'],
  'slides.failures_one': ['{{count}} failure point', '{{count}} 个失败点'],
  'slides.failures_other': ['{{count}} failure points', '{{count}} 个失败点'],
  'slides.noFailures': ['No failure point is marked here.', '此处没有标出失败点。'],
  'slides.failureOn': ['{{code}} {{name}} (card {{card}})', '{{code}} {{name}}（卡片 {{card}}）'],
  'slides.field': ['{{name}}: {{value}}', '{{name}}：{{value}}'],
  'slides.risk': [
    'severity {{severity}} × occurrence {{occurrence}} × detection {{detection}} = {{rpn}}, priority {{priority}}',
    '严重度 {{severity}} × 发生频度 {{occurrence}} × 发现难度 {{detection}} = {{rpn}}，优先级：{{priority}}',
  ],
  'slides.riskOpen': [
    'severity {{severity}}, occurrence {{occurrence}}, detection {{detection}}: not all rated yet',
    '严重度 {{severity}}、发生频度 {{occurrence}}、发现难度 {{detection}}：尚未全部评分',
  ],
} as const satisfies Words;
