import { create } from '../app/create-store.ts';

/** What can be laid over the cards, in the order in which it is offered. */
export const overlayIds = ['none', 'risk', 'wait', 'evidence'] as const;
export type OverlayId = (typeof overlayIds)[number];
export type Overlay = Exclude<OverlayId, 'none'>;

/** What this window lays over the cards. It belongs to the view and is never stored in a document. */
export const useOverlay = create<{ readonly shown: OverlayId }>(() => ({ shown: 'none' }));

export const layOver = (shown: OverlayId): void => useOverlay.setState({ shown });
