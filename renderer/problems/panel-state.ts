import type { RecordId } from '#shared/model/fields.ts';
import type { Field } from '#shared/rules/fix.ts';
import type { Problem } from '#shared/rules/judge.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { goToRecord } from '../find/go-to-record.ts';
import { showFoundText } from '../inspector/found-text.ts';
import { tabOfText } from '../inspector/inspected.ts';
import { useProblems } from './judging.ts';

type Panel = {
  readonly open: boolean;
  /** The problem that is looked at, by its key. */
  readonly at: string | undefined;
};

export const usePanel = create<Panel>(() => ({ open: false, at: undefined }));

/** The same problem keeps its key when it is found again. */
export const keyOf = ({ rule, subject, at }: Problem): string => `${rule} ${subject} ${at.join(' ')}`;

export const openProblems = (open: boolean): void => usePanel.setState({ open });
export const toggleProblems = (): void => openProblems(!usePanel.getState().open);

/** Looks at a problem and brings the place into sight. The keyboard stays. */
export function lookAt(problem: Problem): void {
  usePanel.setState({ open: true, at: keyOf(problem) });
  showFoundText(undefined);
  const [place] = problem.at;
  if (place !== undefined) goToRecord(place);
}

/** Goes to the next problem that counts (`1`) or the one before (`-1`); after the last comes the first. */
export function nextProblem(by: 1 | -1): void {
  const counting = useProblems.getState().problems.filter(({ waived }) => waived === undefined);
  const { at } = usePanel.getState();
  const index = counting.findIndex((one) => keyOf(one) === at);
  const from = index < 0 && by < 0 ? 0 : index;
  const next = counting[(from + by + counting.length) % counting.length];
  if (next) lookAt(next);
}

/** Shows a field of a record in the inspector, framed, for a person to fill in. */
export function openField({ id, field }: Field): void {
  const type = documentStore.current().get(id)?.type;
  if (!type) return;
  goToRecord(id);
  const { inspectorTabs } = useWindow.getState();
  set({ inspectorOpen: true, inspectorTabs: { ...inspectorTabs, [type]: tabOfText(type, field) } });
  showFoundText({ id, field });
  takeKeyboard(mostFrames);
}

/** Selects all that a fix wants looked at, and brings it into sight together. */
export function showTogether(ids: readonly RecordId[]): void {
  const [first] = ids;
  if (first === undefined) return;
  goToRecord(first);
  set({ selection: ids });
  useWindow.getState().canvas?.show(ids);
}

/** Frames in which the inspector has come to show what is asked of it. */
const mostFrames = 10;

/** Brings the keyboard to the field that is framed, once it is there. */
function takeKeyboard(frames: number): void {
  const field = window.document.querySelector<HTMLElement>('.field[data-found] :is(input, textarea, button)');
  if (field) field.focus();
  else if (frames > 0) window.requestAnimationFrame(() => takeKeyboard(frames - 1));
}
