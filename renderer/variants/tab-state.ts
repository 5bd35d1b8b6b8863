import type { Scenario } from '#shared/model/blueprint.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';

type TabState = {
  /** The blueprint whose title is being edited in its tab. */
  readonly renamed: RecordId | undefined;
  /** The blueprint of which a variant is being described. */
  readonly varied: RecordId | undefined;
  /** The situation it shall show, where that is known already. */
  readonly situation: Scenario | undefined;
};

export const useTabs = create<TabState>(() => ({ renamed: undefined, varied: undefined, situation: undefined }));

export const rename = (renamed: RecordId | undefined): void => useTabs.setState({ renamed });
export const vary = (varied: RecordId | undefined, situation?: Scenario): void =>
  useTabs.setState({ varied, situation });
