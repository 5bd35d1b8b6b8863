import { invert } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import { repeating } from './command.ts';

/** Takes back what was done last, as the part of it that a person gives up: they have not even made that step. */
export const takeBack = repeating<{ readonly change: Change }>('command.editText', (_document, { change }) =>
  invert(change),
);
