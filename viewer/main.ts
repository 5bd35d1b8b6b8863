import { cardsOf } from './cards.ts';
import { articleOf, hideDetails, showDetails } from './details.ts';
import { isTyping, listenToHands } from './gestures.ts';
import { freezeHeads } from './heads.ts';
import { listenToLegend } from './legend.ts';
import { deed, part, recordSelector } from './parts.ts';
import { listenToSearch } from './search.ts';
import { type Stage, stageIn } from './stage.ts';

/** Where a whole sheet would be smaller than `tooSmall` it is opened at its beginning instead, at a size that can be read. */
const tooSmall = 0.45;
const readable = 0.7;
const zoomStep = 1.25;
const panStep = 80;

/** What is seen of a view, so that another language shows the same. */
type Place = {
  readonly zoom: number;
  readonly at: { x: number; y: number };
  readonly open: string | undefined;
  readonly outline: boolean;
};

/** A view at work: where the reader stands in it, and what keys do that no field has. */
type Working = {
  readonly place: () => Place;
  /** Shows what another view showed; without one, the sheet as it is first opened. */
  readonly show: (place: Place | undefined) => void;
  readonly key: (event: KeyboardEvent) => void;
};

/** Makes a view of the page work: one language of the sheet, with all that stands around it. */
function start(view: HTMLElement): Working {
  const frame = part(view, 'sheet');
  const drawing = frame.querySelector('svg');
  if (!drawing) throw new Error('The page has no drawing');
  const stage = stageIn(view);
  let open: string | undefined;

  const cards = cardsOf(drawing, (code) => choose(code));
  const choose = (code: string) => {
    const article = articleOf(view, code);
    if (!article) return;
    open = code;
    showDetails(view, article, code);
    cards.select(article.dataset.record);
    // The panel takes its room from the sheet.
    cards.group(code)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const close = () => {
    open = undefined;
    hideDetails(view);
    cards.select(undefined);
  };
  const goTo = (code: string) => {
    const group = cards.group(code);
    if (!group) return;
    if (stage.zoom() < readable) stage.zoomTo(readable);
    choose(code);
    stage.show(group.getBBox(), 'as it is');
  };
  const setOutline = (on: boolean) => {
    view.classList.toggle('reading', on);
    deed(view, 'outline')?.setAttribute('aria-pressed', String(on));
  };

  listenToHands(view, stage, (target) => {
    const code = target.closest<SVGGElement>('g[data-id]')?.dataset.id;
    if (code !== undefined && articleOf(view, code)) choose(code);
    else close();
    const card = target.closest<SVGGElement>('g[data-kind="card"]');
    (card ?? frame).focus({ preventScroll: true });
  });
  listenToSearch(view, { onFound: cards.mark, onChosen: goTo });
  listenToLegend(view, drawing);
  freezeHeads(frame, part(view, 'stage'), drawing, stage);
  listenToBar(view, stage, drawing, { setOutline, close });
  stage.onZoom((zoom) => {
    const reset = deed(view, 'reset');
    if (reset) reset.textContent = `${Math.round(zoom * 100)}%`;
  });

  // A link in the outline or the panel that names a card goes to it on the sheet, unless the outline is being read.
  view.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || view.classList.contains('reading')) return;
    const code = view.querySelector<HTMLElement>(`article[id="${CSS.escape(link.hash.slice(1))}"]`)?.dataset.record;
    if (code === undefined) return;
    event.preventDefault();
    goTo(code);
    cards.group(code)?.focus({ preventScroll: true });
  });
  frame.addEventListener('keydown', (event) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: { readonly [key: string]: readonly [number, number] } = {
      ArrowLeft: [-panStep, 0],
      ArrowRight: [panStep, 0],
      ArrowUp: [0, -panStep],
      ArrowDown: [0, panStep],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    frame.scrollBy({ left: move[0], top: move[1], behavior: 'instant' });
  });
  for (const button of view.querySelectorAll<HTMLElement>('[data-language]'))
    button.addEventListener('click', () => change(button.dataset.language ?? ''));

  const keys: { readonly [key: string]: () => void } = {
    '+': () => stage.zoomTo(stage.zoom() * zoomStep),
    '=': () => stage.zoomTo(stage.zoom() * zoomStep),
    '-': () => stage.zoomTo(stage.zoom() / zoomStep),
    '0': stage.fit,
    '1': () => stage.zoomTo(1),
    '/': () => part(view, 'search').focus(),
  };
  return {
    place: () => ({ zoom: stage.zoom(), at: stage.middle(), open, outline: view.classList.contains('reading') }),
    show: (place) => {
      stage.fit();
      if (place) {
        stage.zoomTo(place.zoom);
        stage.show({ ...place.at, width: 0, height: 0 }, 'as it is');
        if (place.open === undefined) close();
        else choose(place.open);
        setOutline(place.outline);
      } else if (stage.zoom() < tooSmall) {
        stage.zoomTo(readable);
        frame.scrollTo(0, 0);
      }
    },
    key: (event) => {
      const act = event.key === 'Escape' ? close : keys[event.key];
      if (!act || (event.key !== 'Escape' && view.classList.contains('reading'))) return;
      event.preventDefault();
      act();
    },
  };
}

/** The buttons of the bar. */
function listenToBar(
  view: HTMLElement,
  stage: Stage,
  drawing: SVGSVGElement,
  { setOutline, close }: { setOutline: (on: boolean) => void; close: () => void },
): void {
  const on = (name: string, act: (event: Event) => void) => deed(view, name)?.addEventListener('click', act);
  on('in', () => stage.zoomTo(stage.zoom() * zoomStep));
  on('out', () => stage.zoomTo(stage.zoom() / zoomStep));
  on('reset', () => stage.zoomTo(1));
  on('fit', stage.fit);
  on('close', close);
  on('outline', () => setOutline(!view.classList.contains('reading')));
  on('skip', () => {
    setOutline(true);
    part(view, 'outline').focus();
  });
  const phases = part(view, 'phases') as HTMLSelectElement;
  phases.addEventListener('change', () => {
    setOutline(false);
    const phase = drawing.querySelector<SVGGElement>(`g[data-kind="phase"]${recordSelector('data-id', phases.value)}`);
    const { grid } = stage;
    if (!phase) return stage.fit();
    const { x, width } = phase.getBBox();
    stage.show({ x: x - grid.headWidth, y: grid.y, width: width + grid.headWidth, height: grid.height }, 'fitted');
  });
}

/** One language of the file; it begins to work when it is first seen. */
type View = { readonly element: HTMLElement; working?: Working };

const first = document.querySelector<HTMLElement>('.view');
const views = new Map<string, View>();
let current: View | undefined;

function open(shown: string, place: Place | undefined): void {
  const view = views.get(shown);
  if (!view) return;
  current = view;
  view.working ??= start(view.element);
  view.working.show(place);
}

/** The views that are not seen are put by; the one that is asked for shows the same place of the sheet. */
function change(shown: string): void {
  const next = views.get(shown);
  const before = current;
  if (!next || !before || next === before) return;
  const place = before.working?.place();
  before.element.replaceWith(next.element);
  document.documentElement.lang = next.element.lang;
  open(shown, place);
  next.element.querySelector<HTMLElement>(`[data-language="${shown}"]`)?.focus();
}

document.addEventListener('keydown', (event) => {
  if (!isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey) current?.working?.key(event);
});

if (first) {
  const others = [...document.querySelectorAll('template')].flatMap(({ content }) => [
    ...content.querySelectorAll<HTMLElement>('.view'),
  ]);
  for (const element of [first, ...others]) views.set(element.dataset.shown ?? '', { element });
  document.documentElement.classList.add('works');
  open(first.dataset.shown ?? '', undefined);
}
