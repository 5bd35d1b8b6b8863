import { type Block, type Shape, textsIn } from '#shared/clipboard/block.ts';
import { blockOf, type Clip, type Given, likelyShape, readClip } from '#shared/clipboard/clip.ts';
import { recordsIn } from '#shared/clipboard/copied-records.ts';
import { type Place, placeAt } from '#shared/clipboard/land.ts';
import { idsFor, type PasteBlock, pasteBlock, pasteSlices } from '#shared/clipboard/paste-block.ts';
import { pasteRecords } from '#shared/clipboard/paste-records.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { cardsOfCell } from '#shared/model/queries.ts';
import type { Result } from '#shared/model/result.ts';
import { mainLanguageOf } from '#shared/model/translate.ts';
import { situation } from '../actions/action.ts';
import { goToCard } from '../actions/spots.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { edit, editInSlices, newId } from '../editing/edit.ts';

/** From more cards than this a person sees first what would happen. */
const previewAbove = 20;
/** From more cards than this the work is spread over frames. */
const slicesAbove = 500;

/** What is about to be pasted and how, how far it is, and what was left out of it. */
export type PastingState = {
  readonly clip: Clip | undefined;
  readonly shape: Shape;
  readonly replaces: boolean;
  readonly place: Place;
  /** Which share is done; absent while nothing runs. */
  readonly share: number | undefined;
  /** How many connectors the last paste had to leave out; 0 says nothing. */
  readonly leftOut: number;
};

const plain: Shape = { transposed: false, steps: false, lanes: false };

export const usePasting = create<PastingState>(() => ({
  clip: undefined,
  shape: plain,
  replaces: false,
  place: { blueprint: '' },
  share: undefined,
  leftOut: 0,
}));
const put = (part: Partial<PastingState>): void => usePasting.setState(part);
export const changePasting: (part: Partial<Pick<PastingState, 'shape' | 'replaces' | 'leftOut'>>) => void = put;

let stopped = false;

/** Ends what is running, or else closes the preview. */
export function leavePasting(): void {
  stopped = true;
  if (usePasting.getState().share === undefined) put({ clip: undefined });
}

/** Pastes what was on the clipboard: our own records as they are, anything else as what it can be understood as. */
export function paste({ records, ...given }: Given & { readonly records: string }): void {
  const { document, blueprint, focus } = situation();
  if (blueprint === undefined || usePasting.getState().share !== undefined) return;
  const place = placeAt(document, blueprint, focus);
  put({ leftOut: 0 });
  if (records !== '') return void pasteOwn(records, place);
  const clip = readClip(given);
  if (!clip.ok) return void set({ faults: clip.faults });
  const shape = likelyShape(clip.value);
  const block = blockOf(clip.value, shape);
  if (!block.ok) return void set({ faults: block.faults });
  if (textsIn(block.value) > previewAbove) put({ clip: clip.value, shape, replaces: false, place });
  else doPaste(argumentsFor(block.value, place, false));
}

/** The block that the preview shows, as it is understood now. */
export const previewedBlock = ({ clip, shape }: PastingState): Result<Block> | undefined =>
  clip && blockOf(clip, shape);

/** Pastes what the preview shows. */
export async function pastePreviewed(): Promise<void> {
  const state = usePasting.getState();
  const block = previewedBlock(state);
  if (!block?.ok || state.share !== undefined) return;
  const args = argumentsFor(block.value, state.place, state.replaces);
  if (textsIn(block.value) <= slicesAbove) {
    put({ clip: undefined });
    doPaste(args);
    return;
  }
  stopped = false;
  put({ share: 0 });
  const done = await editInSlices('command.paste', (document) => pasteSlices(document, args), {
    onShare: (share) => put({ share }),
    total: args.ids.length,
    isStopped: () => stopped,
  });
  put({ share: undefined, ...(done && { clip: undefined }) });
}

function argumentsFor(block: Block, place: Place, replaces: boolean): PasteBlock {
  const ids = Array.from({ length: idsFor(block) }, newId);
  return { block, place, replaces, ids, language: useWindow.getState().settings.language };
}

function doPaste(args: PasteBlock): void {
  if (edit(pasteBlock, args)) select(args.ids, args.place);
}

function pasteOwn(records: string, place: Place): void {
  const { document } = situation();
  const copied = recordsIn(records, { language: mainLanguageOf(document), newId });
  if (!copied.ok) return void set({ faults: copied.faults });
  const ids = Object.fromEntries([...copied.value.document.keys()].map((id): [RecordId, RecordId] => [id, newId()]));
  if (!edit(pasteRecords, { place, copied: copied.value, ids })) return;
  select(Object.values(ids), place);
  put({ leftOut: copied.value.connectorsLeftOut });
}

/** Selects the cards that came, or what came instead, and puts the keyboard on the first. */
function select(ids: readonly RecordId[], { step, lane }: Place): void {
  const document = documentStore.current();
  const come = ids.flatMap((id) => document.get(id) ?? []);
  const cards = come.flatMap((rec) => (rec.type === 'card' ? [rec.id] : []));
  const [first] = cards;
  if (first !== undefined) return void goToCard(first, cards);
  const heads = come.filter(({ type }) => type === 'lane' || type === 'step' || type === 'phase').map(({ id }) => id);
  if (heads.length > 0) set({ selection: heads });
  else if (step !== undefined && lane !== undefined) {
    const [card] = cardsOfCell(document, step, lane);
    if (card) goToCard(card.id);
  }
}
