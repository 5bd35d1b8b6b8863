import { useMemo } from 'react';
import type { ThemeName } from '#shared/layout/scene.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { contentsOf, countOf } from '#shared/model/queries.ts';
import type { OverlayPaint } from '../canvas/paint-overlay.ts';
import { looksOf } from './overlay-looks.ts';
import { type OverlayOf, overlayOf } from './overlay-of.ts';
import { type OverlayId, useOverlay } from './overlay-state.ts';

/** The records an overlay is about: another list where one of them changed. */
function aboutOf(document: Document, blueprint: RecordId, shown: OverlayId): unknown {
  if (shown === 'none') return undefined;
  const contents = contentsOf(document, blueprint);
  return shown === 'risk' ? contents.failures : shown === 'wait' ? contents.waits : contents.cards;
}

/** What is laid over the cards of a blueprint now; made anew only when what it is about has changed. */
export function useOverlayOf(document: Document, blueprint: RecordId, language: Language): OverlayOf | undefined {
  const shown = useOverlay((state) => state.shown);
  const about = aboutOf(document, blueprint, shown);
  const cards = countOf(document, blueprint, 'card');
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the document only what the overlay is about, and how many cards there are.
  return useMemo(
    () => (shown === 'none' ? undefined : overlayOf(shown, contentsOf(document, blueprint), language)),
    [shown, about, cards, blueprint, language],
  );
}

/** The same as it is painted in a theme. */
export function useOverlayPaint(of: OverlayOf | undefined, theme: ThemeName): OverlayPaint | undefined {
  return useMemo(() => of && { byCard: of.byCard, looks: looksOf(of.overlay, theme) }, [of, theme]);
}
