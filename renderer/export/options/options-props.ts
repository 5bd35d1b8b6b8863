import type { Choices } from '../choices.ts';

/** What is chosen, and how a part of it is chosen otherwise. */
export type OptionsProps = {
  readonly choices: Choices;
  readonly change: (part: Partial<Choices>) => void;
};
