import { type Group, groupsOf, recordSelector } from './parts.ts';

const directions: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export type Cards = {
  readonly group: (code: string) => Group | null;
  /** Shows which card the details are of, and which connectors lead from and to it. */
  readonly select: (code: string | undefined) => void;
  readonly mark: (codes: readonly string[]) => void;
};

/** The cards of the drawing, for the keyboard: one of them is in the order of Tab, arrows go to the next. */
export function cardsOf(drawing: SVGSVGElement, onOpen: (code: string) => void): Cards {
  const cards = groupsOf(drawing, 'card');
  const connectors = groupsOf(drawing, 'connector');
  let current: Group | undefined;

  const makeCurrent = (card: Group | undefined) => {
    current?.setAttribute('tabindex', '-1');
    current = card;
    current?.setAttribute('tabindex', '0');
  };
  for (const card of cards) {
    card.setAttribute('tabindex', '-1');
    card.setAttribute('role', 'button');
    const texts = [...card.querySelectorAll('text')].map(({ textContent }) => textContent?.trim());
    card.setAttribute('aria-label', `${texts.join(' ')} (${card.dataset.id})`);
  }
  makeCurrent(cards[0]);

  const next = (from: Group, [right, down]: readonly [number, number]): Group | undefined => {
    const own = from.getBBox();
    const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
    let best: Group | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const card of cards) {
      const box = card.getBBox();
      const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
      const ahead = dx * right + dy * down;
      // What lies to the side counts double: the next card in the row comes before a nearer one in another.
      const distance = ahead + 2 * Math.abs(dx * down + dy * right);
      if (ahead > 4 && distance < least) [best, least] = [card, distance];
    }
    return best;
  };

  drawing.addEventListener('keydown', (event) => {
    const card = event.target instanceof Element ? event.target.closest<Group>('g[data-kind="card"]') : null;
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction) {
      const other = next(card, direction);
      if (other) {
        makeCurrent(other);
        other.focus({ preventScroll: true });
        other.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    } else if (event.key === 'Enter' || event.key === ' ') onOpen(card.dataset.id ?? '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const group = (code: string) => drawing.querySelector<Group>(`g[data-kind]${recordSelector('data-id', code)}`);
  const only = (name: string, chosen: ReadonlySet<Element>) => {
    for (const each of drawing.querySelectorAll(`.${name}`)) if (!chosen.has(each)) each.classList.remove(name);
    for (const each of chosen) each.classList.add(name);
  };
  return {
    group,
    select: (code) => {
      const own = code === undefined ? null : group(code);
      const ways = connectors.filter(
        ({ dataset }) => code !== undefined && (dataset.from === code || dataset.to === code),
      );
      only('selected', new Set(own ? [own] : []));
      only('lit', new Set(ways));
      drawing.classList.toggle('tracing', ways.length > 0);
      if (own?.dataset.kind === 'card') makeCurrent(own);
    },
    mark: (codes) => only('match', new Set(codes.flatMap((code) => group(code) ?? []))),
  };
}
