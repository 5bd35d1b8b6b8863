import { say } from '#shared/words/words.ts';
import { situation } from '../actions/action.ts';
import { set, useWindow } from '../app/window-state.ts';
import { placeHere, putPictures } from './putting.ts';

/** Puts pictures of the clipboard where a person is. They have no names of their own. */
export function pastePictures(files: readonly File[]): void {
  const place = placeHere(situation());
  if (!place) return void set({ faults: [{ code: 'picture.noPlace' }] });
  const name = say(useWindow.getState().settings.language, 'picture.pasted');
  void putPictures(
    files.map((file) => new File([file], name, { type: file.type })),
    place,
  );
}
