import type { Words } from './words.ts';

/** What can be done by key, menu or palette, as it is named wherever it is offered. */
export const actionWords = {
  'action.undo': ['Undo', '撤销'],
  'action.redo': ['Redo', '重做'],
  'action.delete': ['Delete', '删除'],
  'action.duplicate': ['Duplicate', '复制一份'],
  'action.selectAll': ['Select all cards', '选择所有卡片'],
  'action.editText': ['Edit text', '编辑文字'],
  'action.addBelow': ['Add card below', '在下方添加卡片'],
  'action.moveUp': ['Move up', '上移'],
  'action.moveDown': ['Move down', '下移'],
  'action.moveLeft': ['Move left', '左移'],
  'action.moveRight': ['Move right', '右移'],
  'action.splitPhase': ['Split phase before this step', '在此步骤前拆分阶段'],
  'action.mergeNext': ['Merge with the next phase', '与后一阶段合并'],
  'action.mergePrevious': ['Merge with the previous phase', '与前一阶段合并'],
  'action.mergeSelected': ['Merge the selected phases', '合并所选阶段'],
  'action.collapse': ['Collapse', '折叠'],
  'action.expand': ['Expand', '展开'],
  'action.expandAll': ['Expand everything', '全部展开'],
  'action.mark': ['Mark…', '标记…'],
  'action.connect': ['Connect…', '连接…'],
  'action.save': ['Save', '保存'],
  'view.blueprint': ['Blueprint', '蓝图'],
  'view.touchpoints': ['Touchpoints', '触点'],
  'view.analysis': ['Analysis', '分析'],

  'action.zoomIn': ['Zoom in', '放大'],
  'action.zoomOut': ['Zoom out', '缩小'],
  'action.fit': ['Fit the window', '适合窗口'],
  'action.showSelection': ['Zoom to the selection', '缩放到所选内容'],
  'action.showPhase': ['Zoom to the phase', '缩放到所在阶段'],
  'action.minimap': ['Show or hide the overview map', '显示或隐藏缩略图'],
  'action.theme.system': ['Colours: as the system', '配色：跟随系统'],
  'action.theme.light': ['Colours: light', '配色：浅色'],
  'action.theme.dark': ['Colours: dark', '配色：深色'],
  'action.theme.projector': ['Colours: for a projector', '配色：投影'],
  'action.language.en': ['Language: English', '语言：English'],
  'action.language.zh': ['Language: 简体中文', '语言：简体中文'],
  'action.larger': ['Larger interface', '放大界面'],
  'action.smaller': ['Smaller interface', '缩小界面'],
  'action.usualSize': ['Usual interface size', '界面恢复原大小'],
  'action.actualSize': ['Actual size', '实际大小'],

  'marks.title': ['Mark the selection', '标记所选内容'],

  'connecting.hint': [
    'Click the card to connect to, or choose it by arrow keys and Enter. Escape cancels.',
    '点击要连接的卡片，或用方向键选择后按 Enter。按 Esc 取消。',
  ],
  'connecting.reattachHint': [
    'Click the card this end belongs to, or choose it by arrow keys and Enter. Escape cancels.',
    '点击此端应连接的卡片，或用方向键选择后按 Enter。按 Esc 取消。',
  ],
  'connecting.placeHint': [
    'Click the card it belongs to, or choose it by arrow keys and Enter. Escape cancels.',
    '点击它所属的卡片，或用方向键选择后按 Enter。按 Esc 取消。',
  ],

  'editor.card': ['Text of the card', '卡片文字'],
  'editor.title': ['Title', '标题'],
} as const satisfies Words;
