import { z } from 'zod';
import { interfaceSizes, maxNameLength, themeChoices } from './contract.ts';
import { brandPresetsSchema } from './model/brand.ts';
import { deliverableFormatSchema, deliverableSchema } from './model/deliverable.ts';
import { exportChoicesSchema, exportPresetsSchema } from './model/export-choices.ts';
import { languageSchema, maxTextLength, recordIdSchema } from './model/fields.ts';
import { recordSchema } from './model/record.ts';
import { versionHeadingSchema, versionTextSchema } from './model/version.ts';
import { mappingSchema, savedMappingsSchema } from './tables/mapping.ts';
import { sheetSchema } from './tables/workbook.ts';

/**
 * What goes over every channel; `contract.ts` has their names alone. `requests` go from a window to the main process and are answered with a
 * `Result`; `events` go from the main process to a window. Types derive from the schemas; the registrar in main parses
 * every argument, the preload script exposes exactly these.
 */

const documentId = z.string().min(1).max(100);
export const themeChoiceSchema = z.enum(themeChoices);

const changeSchema = z
  .record(recordIdSchema, z.tuple([recordSchema.nullable(), recordSchema.nullable()]).readonly())
  .readonly();
export const transactionSchema = z.strictObject({
  label: z.string().min(1).max(100),
  at: z.iso.datetime(),
  kind: z.enum(['do', 'amend', 'undo', 'redo']),
  change: changeSchema,
});

export const interfaceSizeSchema = z.number().min(interfaceSizes.smallest).max(interfaceSizes.largest);

export const settingsSchema = z.strictObject({
  /** The one in use. */
  language: languageSchema,
  /** Set while the language in use is that of the system. */
  systemLanguage: z.literal(true).optional(),
  theme: themeChoiceSchema,
  /** How large the interface is; absent means 1, as it is designed. */
  interfaceSize: interfaceSizeSchema.optional(),
  /** Set once the first tour has been shown. */
  toured: z.literal(true).optional(),
  export: exportChoicesSchema.optional(),
  /** Choices of exporting that a person gave names. */
  exportPresets: exportPresetsSchema.optional(),
  /** Brands to dress any project in. */
  brandPresets: brandPresetsSchema.optional(),
  /** How tables were understood that were imported before, newest first. */
  mappings: savedMappingsSchema.optional(),
});

/** An expected failure as data; the window says it in its own language (`fault.<code>` in the words). */
export const faultSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  at: z.string().optional(),
});

/** A file or an unsaved document as the start screen lists it; `handle` stands for a path the window never sees. */
export const recentSchema = z.strictObject({
  handle: z.string(),
  name: z.string(),
  folder: z.string(),
  /** When a file was opened last, an unsaved document changed last; absent while nothing was done with it. */
  openedAt: z.iso.datetime().optional(),
  missing: z.boolean(),
  unsaved: z.boolean(),
  /** Set for an unsaved document that was discarded: from here it can be restored for `restorableDays`. */
  discardedAt: z.iso.datetime().optional(),
});

/** Where a person's work is: see `architecture.md`, Files. */
export const savedStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('kept') }),
  z.strictObject({ state: z.literal('saving') }),
  z.strictObject({ state: z.literal('saved'), at: z.iso.datetime() }),
  z.strictObject({ state: z.literal('problem'), because: faultSchema }),
]);

/** Texts that fields could not take as they stood, by the names the window gives those fields. */
export const unfinishedSchema = z.record(z.string().max(maxNameLength), z.string().max(maxTextLength));
export type Unfinished = z.infer<typeof unfinishedSchema>;

/** A named version as a window lists it. */
export const versionSchema = versionHeadingSchema.extend({
  /** Whether the document says the same now: only then its sign-offs hold. */
  isNow: z.boolean(),
});
export type Version = z.infer<typeof versionSchema>;

/** One change of a document's history without what it altered; `seq` rises by one from 1. */
export const momentSchema = transactionSchema.omit({ change: true }).extend({ seq: z.int().min(1) });
export type Moment = z.infer<typeof momentSchema>;

/** See `RecordTexts`: no page is sent records one by one. */
const recordTextsSchema = z.array(z.string()).readonly();

/** A document as a window opens it. */
export const openDocumentSchema = z.strictObject({
  document: documentId,
  /** The file's name without folder; absent for a document that has never been saved. */
  fileName: z.string().optional(),
  /** What it holds; absent where `document.coming` has just brought it. */
  texts: recordTextsSchema.optional(),
  saved: savedStateSchema,
  /** The last transactions, oldest first: undo goes on where an earlier run of the program left it. */
  history: z.array(transactionSchema),
  /** The named versions, oldest first. */
  versions: z.array(versionSchema),
  /** Set when an unclosed session was recovered: how many changes were brought back. */
  recovered: z.number().int().optional(),
  /** What was typed and could not be taken, when the window was closed or the program killed. */
  unfinished: unfinishedSchema.optional(),
  /** What a person must know of it from the start. */
  notices: z.array(faultSchema).optional(),
});

/** What the menu must know of a window: what undo and redo would do, and which of its entries have something to act on. */
export const menuStateSchema = z.strictObject({
  /** Names of the transactions, as the words have them (`command.moveCard`); absent when there is none. */
  undo: z.string().max(100).optional(),
  redo: z.string().max(100).optional(),
  /** Whether a text field has the keyboard: undo, delete and the like are then its own. */
  typing: z.boolean(),
  /** The actions that can be run now, by their ids. */
  enabled: z.array(z.string().max(100)).max(200),
});

/** A file that was exported. `file` stands for a path the window never sees; `bytes` is its size. */
const exportedFileSchema = z.strictObject({ file: z.string(), fileName: z.string(), bytes: z.int().min(0) });

const nothing = z.strictObject({});
/** The longest text that is taken for a table. */
const maxImportedText = 5_000_000;
const oneVersion = z.strictObject({ document: documentId, version: recordIdSchema });

export const requests = {
  'app.start': {
    argument: nothing,
    result: z.strictObject({
      version: z.string(),
      settings: settingsSchema,
      recent: z.array(recentSchema),
      /** Present when this window was made for a document. */
      open: openDocumentSchema.optional(),
      /** What could not be done before this window listened. */
      faults: z.array(faultSchema).optional(),
    }),
  },
  'settings.change': { argument: settingsSchema.partial(), result: settingsSchema },
  /** Asks for a file in the native dialog; null when the person cancels or another window shows it. */
  'document.open': { argument: nothing, result: openDocumentSchema.nullable() },
  'document.openRecent': { argument: z.strictObject({ handle: z.string() }), result: openDocumentSchema.nullable() },
  /** Opens what can be read of a damaged file, by the handle in `params.salvage` of the fault that refused it. */
  'document.openDamaged': { argument: z.strictObject({ handle: z.string() }), result: openDocumentSchema.nullable() },
  /** The path is put in by the preload script from the dropped File, never by the page. */
  'document.openDropped': {
    argument: z.strictObject({ path: z.string().max(4096) }),
    result: openDocumentSchema.nullable(),
  },
  /**
   * Returns when the transaction is durable. `parts` is how many `document.commitPart` brought the beginning of its
   * change: none of it is done until this brings the end.
   */
  'document.commit': {
    argument: z.strictObject({
      document: documentId,
      transaction: transactionSchema,
      parts: z.int().min(1).max(10_000).optional(),
    }),
    result: nothing,
  },
  /** Keeps what was typed and cannot be taken as it stands, in place of what was kept of that before; durable at once. */
  'document.unfinished': {
    argument: z.strictObject({ document: documentId, texts: unfinishedSchema }),
    result: nothing,
  },
  /** The next part of a change that is too big for one message; the first has the number 0 and forgets any before. */
  'document.commitPart': {
    argument: z.strictObject({ document: documentId, number: z.int().min(0).max(10_000), change: changeSchema }),
    result: nothing,
  },
  /** Begins a document: from a template, or an empty one. Null when it got a window of its own. */
  'document.new': {
    argument: z.strictObject({ template: z.string().max(100).optional() }),
    result: openDocumentSchema.nullable(),
  },
  /** What new documents can begin with: each whole, in both languages. */
  'templates.list': {
    argument: nothing,
    result: z.array(z.strictObject({ template: z.string(), records: z.array(recordSchema) })),
  },
  /** Puts a document away that is in no file; its window closes. */
  'document.discard': { argument: z.strictObject({ handle: z.string() }), result: nothing },
  /** Brings back what was discarded, as an unsaved document. */
  'document.restore': { argument: z.strictObject({ handle: z.string() }), result: nothing },
  /** Goes on under another name, as a document of its own; null when the person cancels. */
  'document.saveAs': {
    argument: z.strictObject({ document: documentId }),
    result: z.strictObject({ fileName: z.string() }).nullable(),
  },
  /** Names the file of a document that has none yet, in the native dialog; null when the person cancels. */
  'document.save': {
    argument: z.strictObject({ document: documentId }),
    result: z.strictObject({ fileName: z.string() }).nullable(),
  },
  /** Writes all a document holds as a `.blueprint.json` of its own; null when the person cancels. */
  'document.saveData': {
    argument: z.strictObject({ document: documentId }),
    result: z.strictObject({ fileName: z.string() }).nullable(),
  },
  /** Writes the document as it is, without versions and history, as a project file of its own; null when the person cancels. */
  'document.saveCleanCopy': {
    argument: z.strictObject({ document: documentId }),
    result: z.strictObject({ fileName: z.string() }).nullable(),
  },
  'versions.list': { argument: z.strictObject({ document: documentId }), result: z.array(versionSchema) },
  /**
   * Keeps the document as it is as a named version, or as it was after the change numbered `seq`. This and what else is
   * done with versions is durable when it returns; it tells how the list is then.
   */
  'versions.name': {
    argument: z.strictObject({
      document: documentId,
      name: versionTextSchema,
      by: versionTextSchema.optional(),
      seq: z.int().min(1).optional(),
    }),
    result: z.array(versionSchema),
  },
  'versions.sign': {
    argument: z.strictObject({ document: documentId, version: recordIdSchema, by: versionTextSchema }),
    result: z.array(versionSchema),
  },
  /** Takes a version out of the list and the file. */
  'versions.delete': { argument: oneVersion, result: z.array(versionSchema) },
  /** Undoes that. */
  'versions.bringBack': { argument: oneVersion, result: z.array(versionSchema) },
  /** Everything that a version holds, read and checked in a process of its own. */
  'versions.read': { argument: oneVersion, result: z.strictObject({ records: z.array(recordSchema) }) },
  /** When every change of the document was made and what it was called, oldest first. */
  'history.moments': { argument: z.strictObject({ document: documentId }), result: z.array(momentSchema) },
  /** The changes numbered from the one to the other, oldest first; no more than `changesAtOnce`. */
  'history.changes': {
    argument: z.strictObject({ document: documentId, first: z.int().min(1), last: z.int().min(1) }),
    result: z.array(transactionSchema),
  },
  /**
   * Asks for a file in the native dialog and draws a blueprint into it; null when the person cancels, there or later.
   * `file` stands for a path the window never sees.
   */
  'export.begin': {
    argument: deliverableSchema.extend({ document: documentId }),
    result: exportedFileSchema.nullable(),
  },
  /**
   * Asks for a folder in the native dialog and draws a blueprint into several files there, one after the other; what is
   * there already is not replaced. Null when the person cancels the dialog. Whoever cancels later keeps the files that
   * are whole; a file that cannot be made does not keep the others from being made.
   */
  'export.pack': {
    argument: z.strictObject({
      document: documentId,
      deliverables: z.array(deliverableSchema).min(1).max(20),
    }),
    result: z
      .strictObject({
        files: z.array(exportedFileSchema),
        failed: z.array(z.strictObject({ format: deliverableFormatSchema, faults: z.array(faultSchema) })),
        cancelled: z.boolean(),
      })
      .nullable(),
  },
  /** Cancels what this window is exporting, if it is. */
  'export.cancel': { argument: nothing, result: nothing },
  /** Shows an exported file in the system's own window of its folder. */
  'export.show': { argument: z.strictObject({ file: z.string().max(100) }), result: nothing },
  /** Puts a blueprint as a picture on the clipboard; `scale` is less than asked for where the sheet is too large. */
  'export.copyPicture': {
    argument: deliverableSchema.omit({ format: true, pages: true, picture: true }).extend({ document: documentId }),
    result: z.strictObject({ scale: z.number(), width: z.number(), height: z.number() }).nullable(),
  },
  /** Asks for a file in the native dialog, to import it; a table comes as `table.read`. */
  'table.choose': { argument: nothing, result: openDocumentSchema.nullable() },
  /** Takes a text that was pasted for a table; it comes as `table.read`. */
  'table.ofText': { argument: z.strictObject({ text: z.string().max(maxImportedText) }), result: nothing },
  /** Makes a document of the table that this window was given; null when it got a window of its own. */
  'table.import': {
    argument: z.strictObject({ table: z.string().max(100), sheet: z.int().min(0).max(1000), mapping: mappingSchema }),
    result: openDocumentSchema.nullable(),
  },
  /** Forgets that table. */
  'table.leave': { argument: nothing, result: nothing },
  /** Makes pixels of an SVG drawing, in a process of its own; `name` is that of its file. The picture is a PNG. */
  'picture.draw': {
    argument: z.strictObject({ svg: z.string(), name: z.string().max(300) }),
    result: z.strictObject({ png: z.instanceof(Uint8Array<ArrayBuffer>) }),
  },
  /** Asks for the file of a picture in the native dialog, and reads it; null when the person cancels. */
  'picture.choose': {
    argument: nothing,
    result: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  },
  /** Does in the page what the system's own key does there: the page hears of it as an event, with the data. */
  'clipboard.run': { argument: z.strictObject({ what: z.enum(['cut', 'copy', 'paste']) }), result: nothing },
  /** Begins the page of this window anew, which a page cannot do itself: its navigations are all refused. */
  'window.reload': { argument: nothing, result: nothing },
  /** Fills the screen with this window for a presentation, or makes it what it was. */
  'window.present': { argument: z.strictObject({ on: z.boolean() }), result: nothing },
  /** Sent when it has changed; the menu shows that of the window in front. */
  'menu.state': { argument: menuStateSchema, result: nothing },
  /** A bug in the page, for the log: the kind of error and where, never its message, which may hold content. */
  'bug.report': {
    argument: z.strictObject({ name: z.string().max(100), frames: z.array(z.string().max(300)).max(50) }),
    result: nothing,
  },
} as const;

export const events = {
  'document.opened': openDocumentSchema,
  /**
   * What is on its way to this window, which shows none of it before it is opened: a text of the records of a file that is
   * still being read, to be read meanwhile; that it is whole, to be laid out while its working copy is made; that nothing
   * comes after all.
   */
  'document.coming': z.discriminatedUnion('says', [
    z.strictObject({ says: z.literal('more'), text: z.string() }),
    z.strictObject({ says: z.literal('whole') }),
    z.strictObject({ says: z.literal('nothing') }),
  ]),
  /** A table to import, whose meaning a person is to say; `table` is a handle, `name` that of its file or ''. */
  'table.read': z.strictObject({ table: z.string(), name: z.string(), sheets: z.array(sheetSchema) }),
  'document.saved': z.strictObject({ document: documentId, saved: savedStateSchema, fileName: z.string().optional() }),
  'settings.changed': settingsSchema,
  'recent.changed': z.array(recentSchema),
  /** How far the export of this window is: which share of a stage is done, up to 1. */
  'export.progress': z.strictObject({
    stage: z.enum(['layout', 'drawing', 'writing']),
    share: z.number(),
    /** Which of several files it is, from 1. */
    file: z.strictObject({ number: z.int(), of: z.int(), format: deliverableFormatSchema }).optional(),
  }),
  /** A menu entry or its shortcut was chosen; `action` is a name of the action registry. */
  'menu.chosen': z.strictObject({ action: z.string() }),
  /** Something the window did not ask for itself failed (a menu entry, a file given on the command line). */
  'fault.shown': z.array(faultSchema),
} as const;

export type RequestName = keyof typeof requests;
export type RequestArgument<N extends RequestName> = z.input<(typeof requests)[N]['argument']>;
export type RequestResult<N extends RequestName> = z.infer<(typeof requests)[N]['result']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

export type Settings = z.infer<typeof settingsSchema>;
export type Recent = z.infer<typeof recentSchema>;
export type SavedState = z.infer<typeof savedStateSchema>;
export type MenuState = z.infer<typeof menuStateSchema>;
export type OpenDocument = z.infer<typeof openDocumentSchema>;
