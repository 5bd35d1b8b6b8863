import { Layers } from 'lucide-react';
import { ChoiceMenu } from '../app/choice-menu.tsx';
import { useWords } from '../app/use-words.ts';
import { layOver, overlayIds, useOverlay } from './overlay-state.ts';

/** What is laid over the cards, chosen beside the zoom. */
export function OverlayMenu() {
  const words = useWords();
  const shown = useOverlay((state) => state.shown);
  return (
    <ChoiceMenu
      icon={<Layers size={15} aria-hidden />}
      label={words('overlay.shown', { what: words(`overlay.${shown}`) })}
      name={words('overlay.name')}
      isOn={shown !== 'none'}
      choices={overlayIds}
      chosen={shown}
      choose={layOver}
      wordOf={(id) => words(`overlay.${id}`)}
    />
  );
}
