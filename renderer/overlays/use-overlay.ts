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

let latest: { readonly made: readonly unknown[]; readonly of: OverlayOf } | undefined;

/** What an overlay says of the cards of a blueprint; made anew only when what it is about has changed. */
export function overlayIn(
  document: Document,
  blueprint: RecordId,
  language: Language,
  shown: OverlayId,
): OverlayOf | undefined {
  if (shown === 'none') return undefined;
  // Of the document only what the overlay is about, and how many cards there are.
  const about = aboutOf(document, blueprint, shown);
  const made = [shown, about, countOf(document, blueprint, 'card'), blueprint, language];
  if (!latest?.made.every((part, at) => part === made[at]))
    latest = { made, of: overlayOf(shown, contentsOf(document, blueprint), language) };
  return latest.of;
}

/** What is laid over the cards of a blueprint now. */
export const useOverlayOf = (document: Document, blueprint: RecordId, language: Language): OverlayOf | undefined =>
  overlayIn(
    document,
    blueprint,
    language,
    useOverlay((state) => state.shown),
  );

const paints = new WeakMap<OverlayOf, Map<ThemeName, OverlayPaint>>();

/** The same as it is painted in a theme. */
export function overlayPaint(of: OverlayOf | undefined, theme: ThemeName): OverlayPaint | undefined {
  if (!of) return undefined;
  const known = paints.get(of) ?? new Map<ThemeName, OverlayPaint>();
  paints.set(of, known);
  const paint = known.get(theme) ?? { byCard: of.byCard, looks: looksOf(of.overlay, theme) };
  known.set(theme, paint);
  return paint;
}
