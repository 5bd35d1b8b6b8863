import { Info } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { FigureName } from '#shared/analysis/figure-rows.ts';
import { useWords } from '../app/use-words.ts';

/** What a figure is and where it comes from, beside it. */
export function Explanation({ name }: { readonly name: FigureName }) {
  const words = useWords();
  const figure = words(`figure.${name}`);
  return (
    <DialogTrigger>
      <Button className="icon-button analysis-info" aria-label={words('analysis.explain', { figure })}>
        <Info size={14} aria-hidden />
      </Button>
      <Popover className="popover analysis-popover" placement="bottom end">
        <Dialog aria-label={words('analysis.explain', { figure })}>
          <h3>{figure}</h3>
          <p>{words(`figure.${name}.how`)}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
