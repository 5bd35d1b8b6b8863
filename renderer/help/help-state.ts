import type { WordKey } from '#shared/words/words.ts';
import { dialogOpen } from '../actions/dialog-open.ts';
import { create } from '../app/create-store.ts';

export type HelpPage = 'shortcuts' | 'glossary';

type Help = {
  readonly page: HelpPage | undefined;
  /** The part of the glossary to begin with. */
  readonly part: WordKey | undefined;
};

export const useHelp = create<Help>(() => ({ page: undefined, part: undefined }));

export function openHelp(page: HelpPage, part?: WordKey): void {
  if (!dialogOpen()) useHelp.setState({ page, part });
}
export const closeHelp = (): void => useHelp.setState({ page: undefined });
