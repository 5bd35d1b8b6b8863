import type { NoteList, NoteText } from '../scene.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { markShapes } from './tag.ts';
import { textShapes } from './text.ts';

/** The heading over the texts of notes. */
export const noteListShapes = ({ heading }: NoteList, theme: Theme): Shape[] => textShapes(heading, theme);

/** The text of a note beside its tag. */
export const noteTextShapes = ({ shape, letter, texts }: NoteText, theme: Theme): Shape[] => [
  ...markShapes('note', shape, letter, theme),
  ...texts.flatMap((text) => textShapes(text, theme)),
];
