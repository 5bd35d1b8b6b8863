import { deed, part } from './parts.ts';

type Entry = { readonly article: HTMLElement; readonly name: string; readonly place: string; readonly text: string };

const mostShown = 60;
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** All that the outline says, an entry a card or step. */
const entriesOf = (view: HTMLElement): Entry[] =>
  [...part(view, 'outline').querySelectorAll<HTMLElement>('article')].map((article) => ({
    article,
    name: article.querySelector('h3')?.textContent?.trim() ?? '',
    place: article.querySelector('.place')?.textContent ?? '',
    text: folded(article.textContent ?? ''),
  }));

/** Finds every word that is typed, anywhere in what a card says; Enter goes from one to the next. */
export function listenToSearch(
  view: HTMLElement,
  { onFound, onChosen }: { onFound: (codes: readonly string[]) => void; onChosen: (code: string) => void },
): void {
  const field = part(view, 'search') as HTMLInputElement;
  const [box, count, list] = [part(view, 'found'), part(view, 'count'), part(view, 'results')];
  let entries: Entry[] | undefined;
  let found: Entry[] = [];
  let at = -1;

  const search = () => {
    entries ??= entriesOf(view);
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    const has = (text: string) => words.every((word) => text.includes(word));
    const all = words.length === 0 ? [] : entries.filter(({ text }) => has(text));
    // What is called so comes before what only mentions it.
    found = [...all.filter(({ name }) => has(folded(name))), ...all.filter(({ name }) => !has(folded(name)))];
    at = -1;
    box.hidden = words.length === 0;
    const { none = '', some = '' } = count.dataset;
    count.textContent = found.length === 0 ? none : some.replace('#', String(found.length));
    list.replaceChildren(
      ...found.slice(0, mostShown).map((entry, index) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = entry.name;
        const place = document.createElement('small');
        place.textContent = entry.place;
        button.append(place);
        button.addEventListener('click', () => choose(index));
        item.append(button);
        return item;
      }),
    );
    onFound(found.map(({ article }) => article.dataset.record ?? ''));
  };
  const choose = (index: number) => {
    const entry = found[index];
    if (!entry) return;
    at = index;
    for (const [each, item] of [...list.children].entries()) item.classList.toggle('chosen', each === index);
    list.children[index]?.scrollIntoView({ block: 'nearest' });
    onChosen(entry.article.dataset.record ?? '');
  };
  const clear = () => {
    field.value = '';
    search();
  };

  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && found.length > 0)
      choose((at + (event.shiftKey ? found.length - 1 : 1)) % found.length);
    if (event.key === 'Escape') clear();
  });
  // The list goes when the reader turns to something else; what was found stays marked.
  view.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && !event.target.closest('.search')) box.hidden = true;
  });
  field.addEventListener('focus', () => {
    box.hidden = field.value.trim() === '';
  });
  deed(view, 'clear')?.addEventListener('click', clear);
}
