import type { Words } from './words.ts';

/** What the writers say by themselves, and what is said of exporting. */
export const exportWords = {
  'export.description': [
    'Service blueprint with {{steps}} steps, {{lanes}} lanes, {{cards}} cards and {{connectors}} connectors.',
    '服务蓝图：{{steps}} 个步骤、{{lanes}} 条泳道、{{cards}} 张卡片、{{connectors}} 条连线。',
  ],
  'export.scale': ['Scale 1 : {{ratio}}', '比例 1 : {{ratio}}'],
  'export.missing': [
    'No bundled font has {{characters}} ({{place}}): drawn as an empty box.',
    '内置字体中没有 {{characters}}（{{place}}）：以空框显示。',
  ],
  'export.missingInSvg': [
    'No bundled font has {{characters}} ({{place}}): how it looks depends on the fonts of whoever opens the file.',
    '内置字体中没有 {{characters}}（{{place}}）：显示效果取决于打开文件的电脑上的字体。',
  ],
  'export.kind.title': ['Title', '标题'],
  'export.kind.phase': ['Phase', '阶段'],
  'export.kind.step': ['Step', '步骤'],
  'export.kind.lane': ['Lane', '泳道'],
  'export.kind.card': ['Card', '卡片'],
  'export.kind.connector': ['Connector', '连线'],
  'export.kind.page': ['Page', '页面'],
  'action.export': ['Export…', '导出…'],
  'action.copyPicture': ['Copy as picture', '复制为图片'],
  'export.button': ['Export…', '导出…'],
  'export.title': ['Export the blueprint', '导出蓝图'],
  'export.format': ['Format', '格式'],
  'export.format.png': ['PNG picture', 'PNG 图片'],
  'export.format.pdf': ['PDF document', 'PDF 文档'],
  'export.format.svg': ['SVG drawing', 'SVG 矢量图'],
  'export.about.png': ['A picture for slides, chats and documents.', '适合放进幻灯片、聊天和文档的图片。'],
  'export.about.pdf': [
    'To print and to send: sharp at any size, with text that can be searched and copied.',
    '适合打印和发送：任意放大都清晰，文字可搜索、可复制。',
  ],
  'export.about.svg': [
    'Lines and texts for drawing programs and web pages.',
    '可在绘图软件和网页中继续使用的线条与文字。',
  ],
  'export.language': ['Language', '语言'],
  'export.language.both': ['Both', '双语'],
  'export.scaleBy': ['Resolution', '分辨率'],
  'export.times': ['{{scale}}×', '{{scale}}×'],
  'export.dpi': ['dpi', 'dpi'],
  'export.dpiField': ['Dots per inch', '每英寸点数'],
  'export.notes': ['Notes', '备注'],
  'export.noteTexts': ['Texts of notes below the sheet', '在图纸下方列出备注文字'],
  'export.pages': ['Pages', '附页'],
  'export.pages.quality': ['Quality check by the method’s rules', '按方法规则的质量检查'],
  'export.pages.failures': ['Failure register', '失败点登记表'],
  'export.pages.figures': ['Figures and times', '指标与时间'],
  'export.pages.pdf': ['A4 pages after the sheet', '排在图纸之后的 A4 页面'],
  'export.pages.picture': ['below the sheet, in the same picture', '排在图纸下方，在同一张图片中'],
  'export.size.pixels': ['{{width}} × {{height}} pixels', '{{width}} × {{height}} 像素'],
  'export.size.page': ['{{width}} × {{height}} mm', '{{width}} × {{height}} 毫米'],
  'export.size.sheet': ['{{width}} × {{height}} px', '{{width}} × {{height}} 像素'],
  'export.missing.title_one': [
    'One text has characters that no bundled font has',
    '有 {{count}} 处文字包含内置字体没有的字符',
  ],
  'export.missing.title_other': [
    '{{count}} texts have characters that no bundled font has',
    '有 {{count}} 处文字包含内置字体没有的字符',
  ],
  'export.missing.boxes': ['They will be drawn as empty boxes.', '它们会显示为空框。'],
  'export.missing.svg': [
    'How they look depends on the fonts of whoever opens the file.',
    '显示效果取决于打开文件的电脑上的字体。',
  ],
  'export.begin': ['Export', '导出'],
  'export.cancel': ['Cancel', '取消'],
  'export.close': ['Close', '关闭'],
  'export.copy': ['Copy picture', '复制图片'],
  'export.folder': ['Folder for the files', '存放这些文件的文件夹'],
  'export.folder.choose': ['Export here', '导出到此处'],
  'export.stage.layout': ['Laying out the sheet…', '正在排布图纸…'],
  'export.stage.drawing': ['Drawing…', '正在绘制…'],
  'export.stage.writing': ['Writing the file…', '正在写入文件…'],
  'export.progress': ['Progress of the export', '导出进度'],
  'export.show': ['Show in folder', '在文件夹中显示'],
  'export.copied': [
    'The picture is on the clipboard: {{width}} × {{height}} pixels.',
    '图片已在剪贴板上：{{width}} × {{height}} 像素。',
  ],
  'export.copiedSmaller': [
    'The picture is on the clipboard: {{width}} × {{height}} pixels. The sheet is too large for the clipboard at 2×, so it was copied at {{scale}}×; a file can be larger.',
    '图片已在剪贴板上：{{width}} × {{height}} 像素。图纸以 2× 放不进剪贴板，因此按 {{scale}}× 复制；存为文件可以更大。',
  ],
  'fault.export.stopped': [
    'The export stopped before it was finished, and no file was written. There may be too little memory for a sheet of this size; try a smaller scale, or PDF or SVG.',
    '导出中途停止，没有写出文件。图纸过大时内存可能不足；请尝试较小的缩放比例，或使用 PDF、SVG。',
  ],
  'fault.export.busy': [
    'An export of this window is still running. Wait until it has finished, or cancel it.',
    '此窗口的导出仍在进行。请等它完成，或取消它。',
  ],
  'fault.export.notThere': [
    '“{{name}}” is not where it was written. It may have been moved, renamed or deleted.',
    '“{{name}}”已不在写出的位置，可能已被移动、改名或删除。',
  ],
  'fault.export.noBlueprint': [
    'This blueprint is no longer in the document, so nothing was exported.',
    '此蓝图已不在文档中，因此没有导出。',
  ],
  'fault.export.file.noSpace': [
    'There is no room left on the disk for “{{name}}”, so it was not written. Free some space, or choose another disk, and export again.',
    '磁盘空间不足，没有写出“{{name}}”。请腾出空间或选择其他磁盘，再次导出。',
  ],
  'fault.export.file.readOnly': [
    '“{{name}}” or its folder may not be written, so nothing was exported. Choose another name or another folder.',
    '“{{name}}”或其所在文件夹不可写入，因此没有导出。请选择其他名称或文件夹。',
  ],
  'fault.export.file.folderMissing': [
    'The folder of “{{name}}” is not there. Choose another folder.',
    '“{{name}}”所在的文件夹不存在。请选择其他文件夹。',
  ],
  'fault.export.file.nameTooLong': [
    'The name “{{name}}” is too long for this disk. Choose a shorter one.',
    '名称“{{name}}”对此磁盘来说过长。请使用更短的名称。',
  ],
  'fault.export.file.exists': [
    '“{{name}}” is already there and was not replaced. Choose another name.',
    '“{{name}}”已存在，未被替换。请使用其他名称。',
  ],
  'fault.export.file.isFolder': [
    '“{{name}}” is a folder. Choose another name.',
    '“{{name}}”是文件夹。请使用其他名称。',
  ],
  'fault.export.file.unwritable': [
    '“{{name}}” could not be written ({{reason}}). Try again, or choose another folder.',
    '无法写入“{{name}}”（{{reason}}）。请重试，或选择其他文件夹。',
  ],
  'fault.export.png.tooLarge': [
    'The picture would be {{width}} × {{height}} px; the most is {{most}} million px in all and {{side}} px a side. Choose a smaller scale, or PDF or SVG.',
    '图片将为 {{width}} × {{height}} 像素；总像素最多 {{most}} 百万，单边最多 {{side}} 像素。请选择较小的缩放比例，或使用 PDF、SVG。',
  ],
  'fault.export.noSlice': [
    'The card at which the ripple begins is no longer there. Nothing was written. Begin again at another card.',
    '影响范围的起点卡片已不存在，未写入任何内容。请从另一张卡片重新开始。',
  ],
} as const satisfies Words;
