import type { Words } from './words.ts';

/** What is said when a file cannot be opened or kept: what happened, what is safe, what to do next. */
export const storageWords = {
  'fault.file.empty': [
    '“{{name}}” is empty: it holds no blueprint. Look for an earlier copy in your backup or sync folder.',
    '“{{name}}”是空文件，里面没有蓝图。请在备份或同步文件夹中查找更早的副本。',
  ],
  'fault.file.missing': [
    '“{{name}}” is not there. It may have been moved, renamed or deleted; look for it and open it again.',
    '找不到“{{name}}”。它可能已被移动、改名或删除；请找到后重新打开。',
  ],
  'fault.file.notFile': [
    '“{{name}}” is not a file. Choose a file that ends in .blueprint.',
    '“{{name}}”不是文件。请选择以 .blueprint 结尾的文件。',
  ],
  'fault.file.notAllowed': [
    '“{{name}}” may not be read by you. Ask its owner for access, or copy it to a folder of your own.',
    '您没有读取“{{name}}”的权限。请向其所有者申请权限，或将它复制到您自己的文件夹。',
  ],
  'fault.file.unreadable': [
    '“{{name}}” could not be read ({{reason}}). Check the disk or the network and try again.',
    '无法读取“{{name}}”（{{reason}}）。请检查磁盘或网络后重试。',
  ],
  'fault.file.tooBig': [
    '“{{name}}” is larger than any blueprint this program writes, so it was not opened. Check that it is the right file.',
    '“{{name}}”比本程序写出的任何蓝图都大，因此未打开。请确认选对了文件。',
  ],
  'fault.file.tooManyRecords': [
    '“{{name}}” holds more than {{most}} records, more than this program can keep. Check that it is the right file.',
    '“{{name}}”包含超过 {{most}} 条记录，超出本程序的上限。请确认选对了文件。',
  ],
  'fault.file.tooMuch': [
    '“{{name}}” would hold more than this program can open again, so it was not written. Split the project into several files.',
    '“{{name}}”的内容将超出本程序能够重新打开的上限，因此未写入。请将项目拆分为多个文件。',
  ],
  'fault.file.tooMuchWithVersions': [
    '“{{name}}” would, with its named versions, be larger than this program can open again, so it was not written. Delete versions that are no longer needed; until then everything is kept on this computer.',
    '“{{name}}”连同其命名版本将超出本程序能够重新打开的大小，因此未写入。请删除不再需要的版本；在此之前，所有内容都保存在本机。',
  ],
  'fault.file.notDatabase': [
    '“{{name}}” is not a blueprint, although its name may say so. Choose another file, or import it if it is a table or JSON.',
    '“{{name}}”不是蓝图文件，尽管名称可能如此。请选择其他文件；如果它是表格或 JSON，请使用导入。',
  ],
  'fault.file.otherProgram': [
    '“{{name}}” is a database of another program. Open it with the program that made it, or choose another file.',
    '“{{name}}”是其他程序的数据库。请用创建它的程序打开，或选择其他文件。',
  ],
  'fault.file.newer': [
    '“{{name}}” was made by a newer version of this program (format {{version}}; this one knows {{known}}). Update the program to open it; the file was not changed.',
    '“{{name}}”由更新版本的程序创建（格式 {{version}}，本程序只支持到 {{known}}）。请更新程序后再打开；文件未被改动。',
  ],
  'fault.file.truncated': [
    '“{{name}}” is incomplete: its end is missing. If it is still being downloaded or synced, wait and try again; otherwise look for an earlier copy.',
    '“{{name}}”不完整，缺少末尾部分。如果仍在下载或同步，请稍候重试；否则请查找更早的副本。',
  ],
  'fault.file.damaged': [
    '“{{name}}” is damaged or was altered by another program ({{reason}}), so it was not opened; it was not changed. Look for an earlier copy in your backup or sync folder.',
    '“{{name}}”已损坏或被其他程序改动（{{reason}}），因此未打开；文件未被改动。请在备份或同步文件夹中查找更早的副本。',
  ],
  'fault.file.foreignParts': [
    '“{{name}}” contains parts this program never writes ({{parts}}), so it was not opened. Ask whoever sent it for the original.',
    '“{{name}}”包含本程序从不写入的内容（{{parts}}），因此未打开。请向发送者索取原始文件。',
  ],
  'fault.file.stalled': [
    'Reading “{{name}}” did not get on, so it was stopped. If it lies on a network drive, check the connection and try again; otherwise do not trust this file.',
    '读取“{{name}}”没有进展，已停止。如果文件在网络驱动器上，请检查连接后重试；否则请勿信任此文件。',
  ],
  'fault.file.readerDied': [
    '“{{name}}” could not be read: it is damaged in a way that stops the reader. Look for an earlier copy in your backup or sync folder.',
    '无法读取“{{name}}”：文件损坏导致读取中断。请在备份或同步文件夹中查找更早的副本。',
  ],
  'fault.file.nothingLeft': [
    'Nothing can be read from “{{name}}” any more. Look for an earlier copy in your backup or sync folder.',
    '“{{name}}”中已没有可读取的内容。请在备份或同步文件夹中查找更早的副本。',
  ],
  'fault.file.noSpace': [
    'There is no room left on the disk for “{{name}}”. Your changes are kept on this computer; free some space, then save again.',
    '磁盘空间不足，无法保存“{{name}}”。您的更改已保留在本机；请腾出空间后再保存。',
  ],
  'fault.file.readOnly': [
    '“{{name}}” or its folder may not be written. Your changes are kept on this computer; save under another name or in another folder.',
    '“{{name}}”或其所在文件夹不可写入。您的更改已保留在本机；请以其他名称或在其他文件夹保存。',
  ],
  'fault.file.folderMissing': [
    'The folder of “{{name}}” is not there. Choose another folder.',
    '“{{name}}”所在的文件夹不存在。请选择其他文件夹。',
  ],
  'fault.file.nameTooLong': [
    'The name “{{name}}” is too long for this disk. Choose a shorter one.',
    '名称“{{name}}”对此磁盘来说过长。请使用更短的名称。',
  ],
  'fault.file.exists': [
    '“{{name}}” is already there and was not replaced. Choose another name.',
    '“{{name}}”已存在，未被替换。请使用其他名称。',
  ],
  'fault.file.isFolder': ['“{{name}}” is a folder. Choose another name.', '“{{name}}”是文件夹。请使用其他名称。'],
  'fault.file.unwritable': [
    '“{{name}}” could not be written ({{reason}}). Your changes are kept on this computer; try again or save in another folder.',
    '无法写入“{{name}}”（{{reason}}）。您的更改已保留在本机；请重试或保存到其他文件夹。',
  ],
  'fault.file.changedMeanwhile': [
    '“{{name}}” was changed by something else. Nothing was overwritten: your version is now in “{{copy}}”.',
    '“{{name}}”已被其他程序或他人更改。没有覆盖任何内容：您的版本现保存在“{{copy}}”。',
  ],
  'fault.file.damagedThere': [
    'the damaged “{{name}}” is only written over when you press Save',
    '只有在您按下“保存”后，才会覆盖已损坏的“{{name}}”',
  ],
  'file.damagedName': ['{{name}} (damaged {{at}})', '{{name}}（已损坏 {{at}}）'],
  'fault.file.writtenAgain': [
    '“{{name}}” had been removed or moved, so it was written again at its old place. Nothing is lost.',
    '“{{name}}”已被移除或移走，因此已在原位置重新写入。没有任何内容丢失。',
  ],
  'fault.file.renamed': [
    'The file is now called “{{name}}”; changes are saved there.',
    '文件现名为“{{name}}”；更改将保存到该文件。',
  ],
  'file.changedHere': ['{{name}} (changed here {{at}})', '{{name}}（本机更改 {{at}}）'],
  'fault.session.inUse': [
    'This document is already open in another window or program. Close it there first.',
    '此文档已在其他窗口或程序中打开。请先在那里关闭。',
  ],
  'fault.session.damaged': [
    'The working copy of this document on this computer is damaged. The project file is not affected; open that instead.',
    '本机上此文档的工作副本已损坏。项目文件不受影响，请改为打开项目文件。',
  ],
  'fault.session.newer': [
    'The working copy of this document was made by another version of this program. Open it with that version.',
    '此文档的工作副本由本程序的另一版本创建。请用该版本打开。',
  ],
  'fault.session.noSpace': [
    'The disk is full: this change is not kept. Free some space, then try again.',
    '磁盘已满：此更改未能保留。请腾出空间后重试。',
  ],
  'fault.session.unwritable': [
    'This change could not be kept on this computer ({{reason}}). Check the disk, then try again.',
    '无法在本机保留此更改（{{reason}}）。请检查磁盘后重试。',
  ],
  'fault.session.gone': [
    'The working copy of this document was removed from this computer, so changes are no longer kept. Save the document under another name now.',
    '此文档在本机的工作副本已被移除，更改不再保留。请立即以其他名称保存文档。',
  ],
  'fault.session.conflict': [
    'This change does not fit the document as it is now, so it was not made. Please report this as a fault of the program.',
    '此更改与文档的当前状态不符，因此未执行。请将此作为程序缺陷报告。',
  ],
  'fault.session.wrongRecord': [
    'This change holds something that cannot be kept, so it was not made. Please report this as a fault of the program.',
    '此更改包含无法保留的内容，因此未执行。请将此作为程序缺陷报告。',
  ],
  'fault.session.noFile': [
    'This document has no file yet. Give it a name with Save.',
    '此文档尚无文件。请用“保存”为它命名。',
  ],
  'fault.document.notWhole': [
    'The document contradicts itself, so it was not written. Nothing is lost: your changes are kept on this computer. Please report this as a fault of the program.',
    '文档内部自相矛盾，因此未写入。没有任何内容丢失：您的更改已保留在本机。请将此作为程序缺陷报告。',
  ],
} as const satisfies Words;
