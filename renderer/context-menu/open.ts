import type { Point } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { say, type WordKey } from '#shared/words/words.ts';
import { type Choice, type Situation, situation } from '../actions/action.ts';
import { named } from '../actions/named.ts';
import { set, useWindow } from '../app/window-state.ts';
import { boxOf } from '../canvas/cell-walk.ts';
import { boundsOf, markedOf } from '../canvas/marked.ts';
import { toWindow } from '../canvas/view.ts';
import { pick, recordOf } from '../gestures/selecting.ts';
import { type PointerKeys, pointerOf, stage } from '../gestures/stage.ts';
import { keyboardInTable, pickInTable } from '../table/table-state.ts';
import { finish } from '../text-editor/typing.ts';
import { type OpenMenu, openMenu } from './menu-state.ts';
import { menus, type Subject, subjectOf } from './subject.ts';

/** Opens the menu of what is under the pointer: it is selected first, unless it is among what is. */
export function openAtPointer(event: PointerKeys): void {
  finish();
  const at = pointerOf(event);
  if (!at) return;
  const id = recordOf(at.hit);
  if (id === undefined || !useWindow.getState().selection.includes(id)) pick({ ...at, shift: false, ctrl: false });
  openHere({ x: event.clientX, y: event.clientY });
}

/** Opens the menu of what of the table is under the pointer, or of where the keyboard is if a key asked for it. */
export function openInTable(event: PointerKeys, target: Element): void {
  finish();
  const byKey = target.closest('.typing-place') !== null;
  if (!byKey) pickInTable(target);
  openHere(byKey ? besideFocus() : { x: event.clientX, y: event.clientY });
}

/** Opens the menu of what is selected, or of where the keyboard is, beside it. */
export function openAtFocus(): void {
  finish();
  openHere(besideFocus());
}

/** Opens a menu of these choices alone, beside what they are about. */
export function openChoices(word: WordKey, choices: readonly Choice[]): void {
  openMenu({ at: besideFocus(), about: say(language(), word), groups: [choices] });
}

function openHere(at: Point): void {
  const now = situation();
  const subject = subjectOf(now);
  openMenu({ at, about: aboutOf(subject, now), groups: menus[subject] } satisfies OpenMenu);
}

const language = () => useWindow.getState().settings.language;

/** What a menu is about, in words: the text of the one thing, or how many there are. */
function aboutOf(subject: Subject, { document, selection, focus }: Situation): string {
  const only: RecordId | undefined = selection[0] ?? focus?.card;
  if (subject === 'cards' || subject === 'several')
    return say(language(), `menu.about.${subject}`, { count: selection.length });
  if (subject === 'cell' || subject === 'ground' || only === undefined)
    return say(language(), subject === 'cell' ? 'menu.about.cell' : 'menu.about.ground');
  return named(document, only).text;
}

/** The lower left corner of what is selected or has the keyboard, kept within the sheet's window. */
function besideFocus(): Point {
  const here = stage();
  if (!here) return keyboardInTable() ?? { x: 0, y: 0 };
  const { screen, frame } = here;
  const { scene } = screen.sheet;
  const { focus, selection } = useWindow.getState();
  const box = focus ? boxOf(scene, focus) : boundsOf(scene, markedOf(scene, selection));
  const corner = frame.getBoundingClientRect();
  const at = box ? toWindow(screen.view, { x: box.x, y: box.y + box.height }) : { x: 0, y: 0 };
  return {
    x: corner.left + Math.min(Math.max(at.x, 8), corner.width - 8),
    y: corner.top + Math.min(Math.max(at.y, 8), corner.height - 8),
  };
}

/** Selects nothing but a blueprint's tab. */
export const showBlueprint = (blueprint: RecordId): void => set({ blueprint, focus: undefined, selection: [] });
