import { create } from 'zustand';
import type { RecordId } from '#shared/model/fields.ts';

type TabState = {
  /** The blueprint whose title is being edited in its tab. */
  readonly renamed: RecordId | undefined;
  /** The blueprint of which a variant is being described. */
  readonly varied: RecordId | undefined;
};

export const useTabs = create<TabState>(() => ({ renamed: undefined, varied: undefined }));

export const rename = (renamed: RecordId | undefined): void => useTabs.setState({ renamed });
export const vary = (varied: RecordId | undefined): void => useTabs.setState({ varied });
