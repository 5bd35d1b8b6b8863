import { type Action, chosenCards, situation } from '../actions/action.ts';
import { choosePicture } from './choosing.ts';
import { picturedAmong, placeHere, takePictures } from './putting.ts';

/** Pictures on cards, for whoever asks by menu. */
export const pictureActions: readonly Action[] = [
  {
    id: 'picture.choose',
    word: 'action.choosePicture',
    keys: [],
    onCanvas: true,
    enabled: (at) => placeHere(at) !== undefined,
    run: () => {
      const place = placeHere(situation());
      if (place) void choosePicture(place);
    },
  },
  {
    id: 'picture.remove',
    word: 'action.removePicture',
    keys: [],
    onCanvas: true,
    enabled: (at) => picturedAmong(at, chosenCards(at)).length > 0,
    run: () => {
      const at = situation();
      takePictures(picturedAmong(at, chosenCards(at)));
    },
  },
];
