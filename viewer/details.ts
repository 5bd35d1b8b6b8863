import { part, recordSelector } from './parts.ts';

/** What the outline says of a record: of a mark, what the card or step says that it stands on. */
export function articleOf(view: HTMLElement, code: string): HTMLElement | null {
  const outline = part(view, 'outline');
  const own = outline.querySelector<HTMLElement>(`article${recordSelector('data-record', code)}`);
  return own ?? outline.querySelector(recordSelector('data-record', code))?.closest('article') ?? null;
}

/** Shows an article of the outline beside the sheet. */
export function showDetails(view: HTMLElement, article: HTMLElement, focus: string | undefined): void {
  const panel = part(view, 'panel');
  const details = part(view, 'details');
  const copy = article.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  details.replaceChildren(copy);
  panel.hidden = false;
  view.classList.add('open');
  panel.scrollTop = 0;
  if (focus === undefined || focus === article.dataset.record) return;
  const block = copy.querySelector(recordSelector('data-record', focus));
  block?.classList.add('meant');
  block?.scrollIntoView({ block: 'nearest' });
}

export function hideDetails(view: HTMLElement): void {
  view.classList.remove('open');
  part(view, 'panel').hidden = true;
  part(view, 'details').replaceChildren();
}
