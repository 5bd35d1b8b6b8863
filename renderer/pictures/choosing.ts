import { set } from '../app/window-state.ts';
import { program } from '../program.ts';
import { type PicturePlace, putPictures } from './putting.ts';

/** Asks for a file in the system's own dialog and puts it there; Cancel alters nothing. */
export async function choosePicture(place: PicturePlace): Promise<void> {
  const chosen = await program().request('picture.choose', {});
  if (!chosen.ok) return set({ faults: chosen.faults });
  if (!chosen.value) return;
  const { name, bytes } = chosen.value;
  await putPictures([new File([bytes], name)], place);
}
