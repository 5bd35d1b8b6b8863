import type { RecordId } from '#shared/model/fields.ts';
import { blueprints } from '#shared/model/queries.ts';
import { create } from '../app/create-store.ts';
import { set } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';

/** The two blueprints that are compared, while they are. */
export type Pair = { readonly before: RecordId; readonly after: RecordId };

export const useComparing = create<{ readonly pair: Pair | undefined }>(() => ({ pair: undefined }));

/** Compares two blueprints: the one whose tab comes first counts as the older. */
export function startComparing(one: RecordId, other: RecordId): void {
  const order = blueprints(documentStore.current()).map(({ id }) => id);
  const [before, after] = order.indexOf(one) < order.indexOf(other) ? [one, other] : [other, one];
  set({ focus: undefined, selection: [] });
  useComparing.setState({ pair: { before, after } });
}

export const swapSides = (): void =>
  useComparing.setState(({ pair }) => ({ pair: pair && { before: pair.after, after: pair.before } }));

export const leaveComparing = (): void => useComparing.setState({ pair: undefined });
