import type { Palette } from '../layout/theme.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { PageColours } from './style.ts';
import type { Voice } from './voice.ts';

/** What every page is made from. */
export type Making = {
  readonly document: Document;
  /** What the document was cut from; the document itself where nothing was. */
  readonly whole: Document;
  readonly blueprint: RecordId;
  /** YYYY-MM-DD: by which day rules judge how long ago a review was. */
  readonly today: string;
  readonly voice: Voice;
  readonly colours: PageColours;
  readonly palette: Palette;
};
