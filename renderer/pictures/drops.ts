import { dialogOpen } from '../actions/dialog-open.ts';
import { openDropped } from '../app/actions.ts';
import { useWindow } from '../app/window-state.ts';
import { clearPreview, preview } from '../gestures/preview.ts';
import { pointerOf } from '../gestures/stage.ts';
import { presenting } from '../present/presenting.ts';
import { holdsProject } from './holds-project.ts';
import { type PictureLanding, pictureLanding } from './landing.ts';
import { putPictures } from './putting.ts';

/** The kinds of the files that are dragged, as the system names them; a drag tells no more before it ends. */
const kindsIn = ({ dataTransfer }: DragEvent): readonly string[] =>
  [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file').map(({ type }) => type);

/** What can be read as a picture, as far as its kind says. */
const readable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']);

/** Whether pictures are dragged, and nothing else, while a blueprint is shown that they could go onto. */
export function dragsPictures(event: DragEvent): boolean {
  const kinds = kindsIn(event);
  const { file, view } = useWindow.getState();
  if (kinds.length === 0 || !kinds.every((kind) => kind.startsWith('image/'))) return false;
  return file !== undefined && view === 'blueprint' && !presenting() && !dialogOpen();
}

function landingAt(event: DragEvent): PictureLanding | undefined {
  const at = pointerOf(event);
  if (!at?.over || !(event.target instanceof Element && event.target.closest('.canvas'))) return undefined;
  const kinds = kindsIn(event);
  if (!kinds.every((kind) => readable.has(kind))) return { refusal: { code: 'picture.otherKind' } };
  return pictureLanding(at, kinds.length);
}

/** One picture of a kind in which a project may lie: only when it is let go can it be told whether one does. */
function mayBeExport(event: DragEvent): boolean {
  const kinds = kindsIn(event);
  return kinds.length === 1 && kinds.every((kind) => kind === 'image/png' || kind === 'image/svg+xml');
}

/** Whether what is shown of a gesture is shown here. */
let hovering = false;

/** Shows where the pictures would go, or why they cannot, at the pointer. */
export function hoverPictures(event: DragEvent): void {
  const landing = landingAt(event);
  if (event.dataTransfer) event.dataTransfer.dropEffect = landing?.place || mayBeExport(event) ? 'copy' : 'none';
  const at = pointerOf(event);
  if (!landing || !at) {
    leavePictures();
    return;
  }
  hovering = true;
  const { insertion, room, refusal } = landing;
  preview({
    ...(insertion && { insertion }),
    ...(room && !refusal && { room }),
    ...(refusal && { refusal: { at: at.sheet, fault: refusal } }),
  });
}

/**
 * Puts pictures where they were dropped. One that was exported here with its project in it opens, unless it was dropped on
 * a card.
 */
export function dropPictures(event: DragEvent): void {
  const landing = landingAt(event);
  leavePictures();
  const files = [...(event.dataTransfer?.files ?? [])];
  const put = () => (landing?.place ? putPictures(files, landing.place) : undefined);
  const [only] = files;
  if (!only || landing?.place?.on === 'cards' || !mayBeExport(event)) void put();
  else void holdsProject(only).then((holds) => (holds ? openDropped(only) : put()));
}

/** The pointer has left the window with them. */
export function leavePictures(): void {
  if (hovering) clearPreview();
  hovering = false;
}
