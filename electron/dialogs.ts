import { existsSync } from 'node:fs';
import { app, BrowserWindow, ClipboardItem, clipboard, dialog, nativeImage } from 'electron';
import type { DeliverableFormat } from '#shared/model/deliverable.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Result } from '#shared/model/result.ts';
import { faultSentence } from '#shared/words/fault-sentence.ts';
import { say } from '#shared/words/words.ts';
import type { AfterCrashes } from './after-crashes.ts';
import { type Bug, logBug } from './bugs.ts';

const parentOf = (window: number | undefined): BrowserWindow | undefined =>
  window === undefined ? undefined : (BrowserWindow.fromId(window) ?? undefined);

/** Asks which file to open; undefined when the person cancels. */
export const askForFile = (language: Language, window?: number): Promise<string | undefined> =>
  askWhich(window, {
    title: say(language, 'dialog.open'),
    filters: [
      { name: say(language, 'dialog.kinds'), extensions: ['blueprint', 'blueprint.json', 'json', 'png', 'svg', 'pdf'] },
    ],
  });

/** Asks which file to import: a table or text of another program, or what this one exported. */
export const askForFileToImport = (language: Language, window?: number): Promise<string | undefined> =>
  askWhich(window, {
    title: say(language, 'dialog.import'),
    filters: [
      {
        name: say(language, 'dialog.importKinds'),
        extensions: ['xlsx', 'csv', 'tsv', 'txt', 'md', 'blueprint.json', 'json', 'png', 'svg', 'pdf'],
      },
    ],
  });

/** Asks for the file of a picture; undefined when the person cancels. */
export const askForPicture = (language: Language, window?: number): Promise<string | undefined> =>
  askWhich(window, {
    title: say(language, 'dialog.picture'),
    filters: [{ name: say(language, 'dialog.pictures'), extensions: ['png', 'jpg', 'jpeg', 'webp', 'svg'] }],
  });

const askWhich = async (
  window: number | undefined,
  asked: Pick<Electron.OpenDialogOptions, 'title' | 'filters'>,
): Promise<string | undefined> => {
  const options: Electron.OpenDialogOptions = { ...asked, properties: ['openFile'] };
  const parent = parentOf(window);
  const { canceled, filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return canceled ? undefined : filePaths[0];
};

/** Asks where a document is to be kept; undefined when the person cancels. */
export const askWhereToSave = (language: Language, name: string, window?: number): Promise<string | undefined> =>
  askForCompleteName(
    { title: say(language, 'dialog.save'), defaultPath: name },
    { name: say(language, 'dialog.project'), ending: 'blueprint' },
    window,
  );

/** Asks where all that a document holds is to be written as text; undefined when the person cancels. */
export const askWhereToSaveData = (language: Language, name: string, window: number): Promise<string | undefined> =>
  askForCompleteName(
    { title: say(language, 'dialog.saveData'), defaultPath: name },
    { name: say(language, 'dialog.data'), ending: 'blueprint.json' },
    window,
  );

/** Asks where a drawing is to be written; undefined when the person cancels. */
export const askWhereToExport = (
  language: Language,
  suggested: string,
  format: DeliverableFormat,
  window: number,
): Promise<string | undefined> =>
  askWhereToWrite(
    { title: say(language, 'export.title'), defaultPath: suggested },
    { name: say(language, `export.format.${format}`), ending: format },
    window,
  );

/** Asks for the folder into which several files are to be written; undefined when the person cancels. */
export const askForFolder = async (
  language: Language,
  beginning: string | undefined,
  window: number,
): Promise<string | undefined> => {
  const options: Electron.OpenDialogOptions = {
    title: say(language, 'export.folder'),
    buttonLabel: say(language, 'export.folder.choose'),
    ...(beginning !== undefined && { defaultPath: beginning }),
    properties: ['openDirectory', 'createDirectory'],
  };
  const parent = parentOf(window);
  const { canceled, filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return canceled ? undefined : filePaths[0];
};

type Kind = { readonly name: string; readonly ending: string };
type Asked = { readonly title: string; readonly defaultPath: string };

/**
 * A path that ends as its kind of file does. Where the system does not complete what was typed, it has not asked whether
 * the file of the complete name may be replaced either: then it is asked again, with that name.
 */
const askForCompleteName = async (asked: Asked, kind: Kind, window?: number): Promise<string | undefined> => {
  const path = await askWhereToWrite(asked, kind, window);
  const ending = `.${kind.ending}`;
  if (path === undefined || path.toLowerCase().endsWith(ending)) return path;
  const complete = `${path}${ending}`;
  return existsSync(complete) ? askForCompleteName({ ...asked, defaultPath: complete }, kind, window) : complete;
};

/** The path as it was typed. The system asks before replacing the file of that name. */
const askWhereToWrite = async (asked: Asked, kind: Kind, window?: number): Promise<string | undefined> => {
  const options: Electron.SaveDialogOptions = {
    ...asked,
    filters: [{ name: kind.name, extensions: [kind.ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const parent = parentOf(window);
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? undefined : filePath;
};

/** Puts a PNG on the system's clipboard. */
export const pictureToClipboard = async (png: Uint8Array): Promise<void> => {
  const bytes = Buffer.from(png);
  // The older Electron that stands in where the current one cannot be had knows pictures only in this way.
  if ('writeImage' in clipboard && typeof clipboard.writeImage === 'function')
    clipboard.writeImage(nativeImage.createFromBuffer(bytes));
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
};

export const showAbout = (language: Language, version: string, window?: number): void => {
  const options: Electron.MessageBoxOptions = {
    type: 'info',
    message: say(language, 'dialog.about', { version }),
    detail: say(language, 'dialog.aboutDetail', {
      electron: process.versions.electron ?? '',
      chrome: process.versions.chrome ?? '',
    }),
    buttons: [say(language, 'dialog.ok')],
    noLink: true,
  };
  const parent = parentOf(window);
  void (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
};

/** Asks what shall become of a window whose page stops again and again. */
export const askAfterCrashes = async (
  language: Language,
  failed: Result<unknown> | undefined,
  window: number,
): Promise<AfterCrashes> => {
  const ways: readonly AfterCrashes[] = ['restart', 'saveData', 'leave'];
  const parent = parentOf(window);
  if (!parent) return 'leave';
  const said = failed && !failed.ok ? failed.faults.map((fault) => faultSentence(language, fault)) : [];
  const { response } = await dialog.showMessageBox(parent, {
    type: 'error',
    message: say(language, 'bug.window'),
    detail: [...said, say(language, 'bug.crashed')].join('\n\n'),
    buttons: [say(language, 'bug.reload'), say(language, 'bug.saveData'), say(language, 'dialog.later')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return ways[response] ?? 'leave';
};

/** Says that the program made a mistake, with details that can be copied for whoever mends it. */
const showBug = async (language: Language, details: string): Promise<void> => {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: say(language, 'dialog.bug'),
    detail: say(language, 'dialog.bugDetail', { details }),
    buttons: [say(language, 'dialog.goOn'), say(language, 'dialog.copyDetails')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) clipboard.writeText(details);
};

/** The one place bugs go to: a line in the log, and a dialog; while one stands, further bugs are only logged. */
export const bugReporter = (log: string, language: () => Language): ((bug: Bug) => void) => {
  let saying = false;
  return (bug) => {
    logBug(log, bug);
    if (saying || !app.isReady()) return;
    saying = true;
    void showBug(language(), JSON.stringify({ version: app.getVersion(), ...bug }, null, 2)).finally(() => {
      saying = false;
    });
  };
};
