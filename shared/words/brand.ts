import type { Words } from './words.ts';

/** The brand of what leaves, and the window in which it is set. */
export const brandWords = {
  'action.brand': ['Brand…', '品牌…'],
  'brand.title': ['Brand', '品牌'],
  'brand.about': ['Dresses every sheet that leaves this project.', '用于从本项目导出的每一张图。'],
  'brand.preview': ['The head and foot of a sheet in this brand', '采用此品牌的图头与图脚'],
  'brand.logo': ['Logo', '标志'],
  'brand.logo.choose': ['Choose picture…', '选择图片…'],
  'brand.logo.replace': ['Replace…', '替换…'],
  'brand.logo.remove': ['Remove logo', '移除标志'],
  'brand.primary': ['Primary colour', '主色'],
  'brand.primary.about': ['Title and phases', '标题与阶段'],
  'brand.accent': ['Accent colour', '强调色'],
  'brand.accent.about': ['Rules at head and foot', '图头与图脚的线条'],
  'brand.colour.code': ['{{name}}: code, such as #0b5750', '{{name}}：代码，如 #0b5750'],
  'brand.colour.none': ['None', '无'],
  'brand.colour.remove': ['No {{name}}', '不用{{name}}'],
  'brand.footer.en': ['Footer (English)', '页脚（英文）'],
  'brand.footer.zh': ['Footer (Chinese)', '页脚（中文）'],
  'brand.footer.hint': ['Whose work it is, how confidential', '出自何处、是否机密'],
  'brand.presets': ['Saved brands', '已保存的品牌'],
  'brand.preset.save': ['Save as…', '另存为…'],
  'brand.preset.name': ['Name of the brand', '品牌名称'],
  'brand.preset.keep': ['Save', '保存'],
  'brand.preset.delete': ['Delete “{{name}}”', '删除“{{name}}”'],
  'brand.preset.tooLarge': [
    'This logo is too large to be saved with a brand. Choose a picture of fewer pixels; the project keeps this one.',
    '此标志过大，无法随品牌保存。请选择像素更少的图片；本项目仍保留此标志。',
  ],
  'brand.cancel': ['Cancel', '取消'],
  'brand.apply': ['Apply', '应用'],
} as const satisfies Words;
