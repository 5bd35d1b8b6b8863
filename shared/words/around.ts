import type { Words } from './words.ts';

/** What the window says around a sheet: bars, banners, counts, and the names a screen reader gives. */
export const aroundWords = {
  'bar.renameProject': ['Rename the project', '重命名项目'],
  'bar.addBlueprint': ['Add a blueprint', '添加蓝图'],
  'bar.blueprints': ['Blueprints of this project', '本项目的蓝图'],
  'bar.views': ['Ways to see the blueprint', '查看蓝图的方式'],

  'saved.keeping': ['Keeping your change…', '正在留存更改…'],
  'saved.kept': ['Kept on this computer', '已保留在这台电脑上'],
  'saved.saving': ['Saving…', '正在保存…'],
  'saved.saved': ['Saved', '已保存'],
  'saved.savedAt': ['Saved {{time}}', '已保存 {{time}}'],
  'saved.problem': ['Not saved: {{because}}', '未保存：{{because}}'],
  'saved.tryAgain': ['Try again', '重试'],
  'saved.elsewhere': ['Save as another file…', '另存为其他文件…'],
  'saved.data': ['Save a copy as data…', '另存为数据副本…'],
  'saved.recovered_one': [
    'The program ended unexpectedly last time. Your last change is here.',
    '程序上次意外结束。您的最后 {{count}} 处改动都在。',
  ],
  'saved.recovered_other': [
    'The program ended unexpectedly last time. All {{count}} changes since the last save are here.',
    '程序上次意外结束。上次保存之后的 {{count}} 处改动都在。',
  ],

  'count.lanes_one': ['{{count}} lane', '{{count}} 条泳道'],
  'count.lanes_other': ['{{count}} lanes', '{{count}} 条泳道'],
  'count.steps_one': ['{{count}} step', '{{count}} 个步骤'],
  'count.steps_other': ['{{count}} steps', '{{count}} 个步骤'],
  'count.cards_one': ['{{count}} card', '{{count}} 张卡片'],
  'count.cards_other': ['{{count}} cards', '{{count}} 张卡片'],
  'count.failures_one': ['{{count}} failure point', '{{count}} 个失败点'],
  'count.failures_other': ['{{count}} failure points', '{{count}} 个失败点'],

  'zoom.in': ['Zoom in', '放大'],
  'zoom.out': ['Zoom out', '缩小'],
  'zoom.fit': ['Fit', '适合窗口'],
  'zoom.fitHint': ['Show the whole sheet', '显示整张蓝图'],
  'minimap.name': ['Overview map: press or drag to move the view', '缩略图：按下或拖动可移动视图'],
  'zoom.actual': ['Show at 100 %', '按 100% 显示'],
  'zoom.percent': ['{{percent}} %', '{{percent}}%'],

  'banner.close': ['Close this message', '关闭此消息'],

  'canvas.name': ['Blueprint {{title}}', '蓝图《{{title}}》'],
  'canvas.position': ['{{n}} of {{of}} in its cell', '本格第 {{n}} 张，共 {{of}} 张'],
  'canvas.comma': [', ', '，'],
  'canvas.connections_one': ['{{count}} connection', '{{count}} 条连线'],
  'canvas.connections_other': ['{{count}} connections', '{{count}} 条连线'],
  'canvas.empty': ['empty', '空'],
  'canvas.collapsed': ['collapsed', '已折叠'],
  'canvas.noText': ['Card without text', '无文字的卡片'],
  'canvas.stepOf': ['step {{n}} of {{of}}', '第 {{n}} 步，共 {{of}} 步'],
  'canvas.markSaying': ['{{kind}}: {{says}}', '{{kind}}：{{says}}'],
  'canvas.phases': ['Phases', '阶段'],
  'canvas.steps': ['Steps', '步骤'],
} as const satisfies Words;
