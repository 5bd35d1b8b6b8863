import type { Recent, SavedState, Settings } from '#shared/ipc.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { RecordType } from '#shared/model/record.ts';
import type { Fault } from '#shared/model/result.ts';
import type { CanvasCommands } from '../canvas/canvas-commands.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import type { InspectorTab } from '../inspector/inspected.ts';
import { create } from './create-store.ts';
import { onRemembering, remember, remembered } from './remembered.ts';

/** The document this window shows, without its records: those are in the document store. */
export type OpenFile = {
  readonly document: string;
  readonly fileName?: string | undefined;
  readonly saved: SavedState;
};

/** The ways to see a blueprint, in the order in which the top bar, the menu and their keys have them. */
export const viewIds = ['blueprint', 'journey', 'touchpoints', 'analysis'] as const;
export type ViewId = (typeof viewIds)[number];

/** What belongs to the view and is never stored in a document. */
export type WindowState = {
  readonly ready: boolean;
  readonly settings: Settings;
  readonly systemIsDark: boolean;
  readonly recent: readonly Recent[];
  readonly opening: boolean;
  /** Whether a file is being dragged over the window. */
  readonly dragging: boolean;
  readonly faults: readonly Fault[];
  /** How many changes were brought back after the program had ended unexpectedly. */
  readonly recovered: number;
  readonly file: OpenFile | undefined;
  readonly blueprint: RecordId | undefined;
  readonly view: ViewId;
  readonly focus: Spot | undefined;
  /** What is selected: records of any type, in the order they were chosen. Always in the blueprint shown. */
  readonly selection: readonly RecordId[];
  /** Phases and lanes of which only a band is shown. */
  readonly collapsed: readonly RecordId[];
  /** How many edits are on their way to the session and not acknowledged yet. */
  readonly unkept: number;
  /** Whether the session has refused the first of them, which is sent again and again. */
  readonly refused: boolean;
  readonly inspectorOpen: boolean;
  /** The tab chosen last for each type of record. */
  readonly inspectorTabs: { readonly [T in RecordType]?: InspectorTab };
  readonly zoom: number;
  readonly canvas: CanvasCommands | undefined;
};

const inspectorOpenKey = 'inspector.open';

export const useWindow = create<WindowState>(() => ({
  ready: false,
  settings: { language: 'en', theme: 'system' },
  systemIsDark: false,
  recent: [],
  opening: false,
  dragging: false,
  faults: [],
  recovered: 0,
  file: undefined,
  blueprint: undefined,
  view: 'blueprint',
  focus: undefined,
  selection: [],
  collapsed: [],
  unkept: 0,
  refused: false,
  inspectorOpen: true,
  inspectorTabs: {},
  zoom: 1,
  canvas: undefined,
}));

onRemembering(() => set({ inspectorOpen: remembered(inspectorOpenKey) !== 'no' }));

export function openInspector(open: boolean): void {
  set({ inspectorOpen: open });
  remember(inspectorOpenKey, open ? 'yes' : 'no');
}

export const set = (part: Partial<WindowState>): void => useWindow.setState(part);

/** The colours in use: those chosen, or the system's. */
export const themeOf = ({ settings, systemIsDark }: WindowState): 'light' | 'dark' | 'projector' =>
  settings.theme === 'system' ? (systemIsDark ? 'dark' : 'light') : settings.theme;
