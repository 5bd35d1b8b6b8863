import type { RecordId } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';

/** The connector whose kind and label are being edited in the popover beside it. */
export const useConnectorEditor = create<{ readonly id: RecordId | undefined }>(() => ({ id: undefined }));

export const editConnector = (id: RecordId): void => useConnectorEditor.setState({ id });
export const leaveConnector = (): void => useConnectorEditor.setState({ id: undefined });
