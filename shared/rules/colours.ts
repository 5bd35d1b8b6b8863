import type { CardColour } from '../model/card.ts';
import type { Note } from '../model/note.ts';
import { say } from '../words/words.ts';
import { sayings } from './texts.ts';

/**
 * Whether a note on the blueprint as a whole says what a colour means. The legend names every colour in use by itself;
 * what it stands for only a person can say, and this is where they say it: “Red: legal risk”.
 */
export const colourIsExplained = (colour: CardColour, notes: readonly Note[]): boolean =>
  notes.some(
    (note) =>
      note.card === undefined &&
      note.step === undefined &&
      note.lane === undefined &&
      sayings(note, 'text').some((text) =>
        (['en', 'zh'] as const).some((language) => {
          const name = say(language, `colour.${colour}`).toLowerCase();
          const rest = text.trim().toLowerCase();
          return rest.startsWith(name) && /^\s*[:：]\s*\S/.test(rest.slice(name.length));
        }),
      ),
  );
