import type { RecordId } from '#shared/model/fields.ts';
import { isMember } from '#shared/model/record.ts';
import { blueprintOf } from '#shared/model/references.ts';
import { spotOfCard } from '../actions/spots.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { isInJourney } from '../journey/shown.ts';

/** Selects a record wherever it is, in another blueprint too, and brings it into sight. The keyboard stays. */
export function goToRecord(id: RecordId): void {
  const document = documentStore.current();
  const rec = document.get(id);
  if (!rec) return;
  const before = useWindow.getState();
  const blueprint = blueprintOf(rec) ?? before.blueprint;
  // The analysis shows no records, and the journey not all: the sheet does.
  const unseen = before.view === 'analysis' || (before.view === 'journey' && !isInJourney(document, id));
  const view = unseen ? 'blueprint' : before.view;
  const drawn = isMember(rec) && rec.type !== 'owner';
  set({ blueprint, view, focus: spotOfCard(id), selection: drawn ? [id] : [] });
  if (!drawn) return;
  if (blueprint === before.blueprint && view === before.view) {
    before.canvas?.reveal();
    return;
  }
  // Another blueprint, or view, has a canvas of its own, which comes a moment later.
  const stop = useWindow.subscribe(({ canvas, blueprint: shown }) => {
    if (shown === blueprint && (canvas === undefined || canvas === before.canvas)) return;
    stop();
    if (shown === blueprint) canvas?.reveal();
  });
}
