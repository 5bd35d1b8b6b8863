import type { Words } from './words.ts';

/** Pictures on cards: how they are added, what is said of them, and why one cannot be. */
export const cardPictureWords = {
  'picture.one': ['Picture', '图片'],
  'picture.saying': ['picture: {{alt}}', '图片：{{alt}}'],
  'action.choosePicture': ['Picture…', '图片…'],
  'action.removePicture': ['Remove picture', '移除图片'],
  'dialog.picture': ['Choose a picture', '选择图片'],
  'dialog.pictures': ['Pictures', '图片'],

  'picture.add': ['Add picture…', '添加图片…'],
  'picture.replace': ['Replace…', '替换…'],
  'picture.remove': ['Remove', '移除'],
  'picture.several': ['Different pictures', '图片各不相同'],
  'inspector.picture': ['Picture', '图片'],
  'inspector.picture.alt': ['What it shows', '图片内容'],
  'picture.altHint': ['For those who cannot see it', '供看不到图片的人了解'],
  'picture.pixels': ['{{width}} × {{height}} pixels', '{{width}} × {{height}} 像素'],
  'picture.pasted': ['Pasted picture', '粘贴的图片'],
  'picture.scaled': [
    '“{{name}}” was scaled down from {{fromWidth}} × {{fromHeight}} to {{toWidth}} × {{toHeight}} pixels, so that the file stays small.',
    '为减小文件体积，“{{name}}”已从 {{fromWidth}} × {{fromHeight}} 像素缩小到 {{toWidth}} × {{toHeight}} 像素。',
  ],

  'fault.picture.notHere': ['A picture goes onto a card or into a cell.', '图片要放在卡片上或单元格里。'],
  'fault.picture.otherKind': [
    'Only PNG, JPEG, WebP and SVG pictures go onto cards.',
    '卡片上只能放 PNG、JPEG、WebP 或 SVG 图片。',
  ],
  'fault.picture.noPlace': [
    'Nothing is selected that takes a picture. Select a card or a cell first.',
    '选中的位置不能放图片。请先选中一张卡片或一个单元格。',
  ],
  'fault.picture.cannotRead': [
    '“{{name}}” cannot be read. Nothing was changed; check that the file is still there.',
    '无法读取“{{name}}”。未做任何更改，请检查文件是否还在。',
  ],
} as const satisfies Words;
