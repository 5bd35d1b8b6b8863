import type { Access, TouchpointKind } from '#shared/analysis/touchpoints.ts';
import type { Point, TagKind } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';
import { onRemembering, remember, remembered } from '../app/remembered.ts';

export const tableModes = ['grid', 'list'] as const;
export type TableMode = (typeof tableModes)[number];

export type Sorting = { readonly column: string; readonly descending: boolean };

/** What of a list is shown, and in which order. Empty sets let everything through. */
export type ListView = {
  readonly sorting: Sorting | undefined;
  readonly query: string;
  readonly lanes: ReadonlySet<RecordId>;
  readonly phases: ReadonlySet<RecordId>;
  readonly tags: ReadonlySet<TagKind>;
  /** Kinds of touchpoint, and ways to come to them; `none` is a card that does not say. */
  readonly kinds: ReadonlySet<TouchpointKind | 'none'>;
  readonly access: ReadonlySet<Access | 'none'>;
};

export const wholeList: ListView = {
  sorting: undefined,
  query: '',
  lanes: new Set(),
  phases: new Set(),
  tags: new Set(),
  kinds: new Set(),
  access: new Set(),
};

/** Whether two views let the same cards through. */
export const sameFilter = (a: ListView, b: ListView): boolean =>
  a.query === b.query &&
  a.lanes === b.lanes &&
  a.phases === b.phases &&
  a.tags === b.tags &&
  a.kinds === b.kinds &&
  a.access === b.access;

type TableState = {
  readonly mode: TableMode;
  /** By blueprint, whose ids are those of one document: what a list shows belongs to the window, never to the file. */
  readonly lists: { readonly [blueprint: RecordId]: ListView };
  /** The columns shown, by their ids; undefined for those shown at first. */
  readonly columns: ReadonlySet<string> | undefined;
};

const columnsKey = 'table.columns';
const modeKey = 'table.mode';

export const useTable = create<TableState>(() => ({
  mode: 'grid',
  lists: {},
  columns: undefined,
}));

onRemembering(() => {
  const columns = remembered(columnsKey)?.split(' ');
  useTable.setState({ mode: remembered(modeKey) === 'list' ? 'list' : 'grid', columns: columns && new Set(columns) });
});

export function setMode(mode: TableMode): void {
  remember(modeKey, mode);
  useTable.setState({ mode });
}

export function setColumns(columns: ReadonlySet<string>): void {
  remember(columnsKey, [...columns].join(' '));
  useTable.setState({ columns });
}

export function setList(blueprint: RecordId, part: Partial<ListView>): void {
  const { lists } = useTable.getState();
  useTable.setState({ lists: { ...lists, [blueprint]: { ...(lists[blueprint] ?? wholeList), ...part } } });
}

/** The table that is shown, as the actions and the menus need it. */
type ShownTable = {
  /** The lower left corner of a card, in px from the table's corner. */
  readonly placeOf: (card: RecordId) => Point | undefined;
  /** The lower left corner of where the keyboard is, in px of the window. */
  readonly keyboardAt: () => Point | undefined;
  /** Selects what an element of the table shows, unless it is among what is selected. */
  readonly pick: (element: Element) => void;
  /** The cards listed, in their order, where that is not all. */
  readonly listed?: readonly RecordId[];
};

let shown: ShownTable | undefined;
export const setShownTable = (table: ShownTable | undefined): void => {
  shown = table;
};

export const inTable = (card: RecordId): Point | undefined => shown?.placeOf(card);
export const keyboardInTable = (): Point | undefined => shown?.keyboardAt();
export const pickInTable = (element: Element): void => shown?.pick(element);
export const listedCards = (): readonly RecordId[] | undefined => shown?.listed;
