import type { Words } from './words.ts';

/** Blueprints as tabs, variants of one another, and their comparison. */
export const variantWords = {
  'action.addBlueprint': ['New blueprint', '新建蓝图'],
  'action.renameBlueprint': ['Rename', '重命名'],
  'action.duplicateAsVariant': ['Duplicate as a variant…', '复制为方案…'],
  'action.compareBlueprint': ['Compare with', '与其他蓝图比较'],
  'action.blueprintLeft': ['Move tab left', '标签左移'],
  'action.blueprintRight': ['Move tab right', '标签右移'],
  'action.deleteBlueprint': ['Delete blueprint', '删除蓝图'],
  'variant.dialog': ['Duplicate as a variant', '复制为方案'],
  'variant.of': [
    'A copy of {{title}}, to be altered and compared with it.',
    '“{{title}}”的副本，可以修改，并随时与原蓝图比较。',
  ],
  'variant.differs': ['What is different in it', '不同之处'],
  'variant.sameAs': ['as it is: {{value}}', '保持不变：{{value}}'],
  'variant.sameNone': ['as it is: not said', '保持不变：未填写'],
  'variant.create': ['Duplicate', '复制'],
  'variant.cancel': ['Cancel', '取消'],
  'variant.title': ['{{title}}, {{what}}', '{{title}}（{{what}}）'],

  'compare.before': ['Before: {{title}}', '之前：{{title}}'],
  'compare.after': ['After: {{title}}', '之后：{{title}}'],
  'compare.close': ['Close the comparison', '关闭比较'],
  'compare.swap': ['Swap sides', '左右互换'],
  'compare.added': ['Added', '新增'],
  'compare.removed': ['Removed', '已删除'],
  'compare.changed': ['Changed', '已更改'],
  'compare.none': ['Nothing is different.', '没有不同之处。'],
  'compare.list': ['Differences', '差异'],
  'compare.pick': ['Choose {{name}} to be copied', '选择要复制的“{{name}}”'],
  'compare.copy_one': ['Copy {{count}} card to {{title}}', '将 {{count}} 张卡片复制到“{{title}}”'],
  'compare.copy_other': ['Copy {{count}} cards to {{title}}', '将 {{count}} 张卡片复制到“{{title}}”'],
  'compare.place': ['place', '位置'],
  'compare.translation': ['translation', '译文'],
  'compare.other': ['other details', '其他细节'],
} as const satisfies Words;
