import { moveAttached, moveNote } from '#shared/commands/attach.ts';
import type { Box, Tag } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { set } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { deed } from './deed.ts';
import { dropping } from './dropping.ts';
import type { Hit } from './hit.ts';
import type { Insertion } from './places.ts';
import type { Press } from './presses.ts';

type On = { readonly card: RecordId } | { readonly step: RecordId };
type TagPlace = { readonly on: On; readonly insertion: Insertion };

/** A press on a mark drags it to another card, or to a step's head if it can stand there. */
export const tagPress: Press = ({ hit, sheet }) => {
  if (hit.kind !== 'tag') return undefined;
  const { tag } = hit;
  const onSteps = standsOnSteps(tag);
  if (onSteps === undefined) return undefined;
  return dropping<TagPlace>({
    from: sheet,
    ghosts: [{ box: tag.shape, label: tag.letter.lines[0]?.text ?? '' }],
    place: (at) => placeOn(at.hit, onSteps),
    elsewhere: () => ({ code: onSteps ? 'palette.onlyOnCardsAndSteps' : 'palette.onlyOnCards' }),
    key: ({ on }) => Object.values(on).join(),
    deed: ({ on }) =>
      documentStore.current().get(tag.id)?.type === 'note'
        ? deed(moveNote, { id: tag.id, on })
        : deed(moveAttached, { id: tag.id, on }),
    dropped: () => set({ selection: [tag.id] }),
  });
};

/** Whether a tag's record can stand on a step as well as on a card; undefined where it is bound to what it stands on. */
function standsOnSteps({ id }: Tag): boolean | undefined {
  switch (documentStore.current().get(id)?.type) {
    case 'wait':
    case 'failure':
      return false;
    case 'mark':
    case 'policy':
    case 'metric':
    case 'note':
      return true;
    default:
      return undefined;
  }
}

const filled = (box: Box): Insertion => ({ kind: 'box', box });

function placeOn(hit: Hit, onSteps: boolean): TagPlace | undefined {
  if (hit.kind === 'card') return { on: { card: hit.card.id }, insertion: filled(hit.card.box) };
  if (hit.kind === 'step-head' && onSteps) return { on: { step: hit.step.id }, insertion: filled(hit.step.box) };
  return undefined;
}
