import { useEffect } from 'react';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { useLanguage } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { ComparePanes, type Side } from './compare-panes.tsx';
import { leaveComparing, type Pair, swapSides } from './comparing.ts';

/** Two blueprints of the document, compared. */
export function CompareView({ pair }: { readonly pair: Pair }) {
  const language = useLanguage();
  const document = useDocument();
  const sideOf = (id: RecordId): Side => {
    const blueprint = find(document, 'blueprint', id);
    return { document, blueprint: id, title: blueprint ? recordName(document, blueprint, language) : '' };
  };
  useEffect(() => {
    const over = new AbortController();
    window.addEventListener('keydown', leaveByEscape, { signal: over.signal });
    return () => over.abort();
  }, []);
  return (
    <ComparePanes before={sideOf(pair.before)} after={sideOf(pair.after)} onSwap={swapSides} onClose={leaveComparing} />
  );
}

/** Escape leaves the comparison, unless a menu or a dialog over it takes it. */
function leaveByEscape(event: KeyboardEvent): void {
  const inside = event.target === window.document.body || (event.target as Element).closest('.compare') !== null;
  if (event.key === 'Escape' && !event.defaultPrevented && inside) leaveComparing();
}
