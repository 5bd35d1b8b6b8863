import { CircleHelp } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { WordKey } from '#shared/words/words.ts';
import { useWords } from '../app/use-words.ts';
import { openHelp } from './help-state.ts';

/** Opens the glossary where it says what the things beside this button are. */
export function Explain({ part }: { readonly part: WordKey }) {
  const words = useWords();
  return (
    <Button
      className="icon-button"
      aria-label={`${words('help.explain')}${words('canvas.comma')}${words(part)}`}
      onPress={() => openHelp('glossary', part)}
    >
      <CircleHelp size={14} aria-hidden />
    </Button>
  );
}
