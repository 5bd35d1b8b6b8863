import { type Box, part } from './parts.ts';

/** Where the heads of the sheet stand on it, in its own px. */
export type Grid = Box & { readonly headWidth: number; readonly headHeight: number };

export type Stage = {
  readonly size: { readonly width: number; readonly height: number };
  readonly grid: Grid;
  readonly zoom: () => number;
  /** Zooms about a point of the window; without one, about the middle of what is seen. */
  readonly zoomTo: (zoom: number, about?: { readonly x: number; readonly y: number }) => void;
  readonly fit: () => void;
  /** Brings a part of the sheet into the middle, as large as it fits, or at the zoom there is. */
  readonly show: (box: Box, how: 'fitted' | 'as it is') => void;
  /** The point of the sheet in the middle of what is seen. */
  readonly middle: () => { readonly x: number; readonly y: number };
  readonly onZoom: (listener: (zoom: number) => void) => void;
};

const most = 4;
const margin = 24;

/** The sheet in its scrolling frame: the browser scrolls it, here it is given its size. */
export function stageIn(view: HTMLElement): Stage {
  const frame = part(view, 'sheet');
  const stage = part(view, 'stage');
  const drawing = part(view, 'drawing');
  const numbers = (stage.dataset.grid ?? '').split(' ').map(Number);
  const [width = 1, height = 1, x = 0, y = 0, gridWidth = 0, gridHeight = 0, headWidth = 0, headHeight = 0] = numbers;
  const listeners: ((zoom: number) => void)[] = [];
  let zoom = 0;

  const fitting = (box: Pick<Box, 'width' | 'height'>) =>
    Math.min((frame.clientWidth - margin) / box.width, (frame.clientHeight - margin) / box.height);
  const least = () => Math.min(0.1, fitting({ width, height }));

  // While it is zoomed the picture there is is stretched; once it rests it is drawn anew, sharp.
  let resting = 0;
  const settle = () => {
    view.classList.add('zooming');
    clearTimeout(resting);
    resting = setTimeout(() => view.classList.remove('zooming'), 160);
  };

  const resize = (wanted: number) => {
    zoom = Math.max(least(), Math.min(most, wanted));
    // The drawing keeps its size and is only shown larger: at another size every text would be laid out again.
    drawing.style.transform = `scale(${zoom})`;
    settle();
    stage.style.width = `${width * zoom}px`;
    stage.style.height = `${height * zoom}px`;
    // What is scrolled to must not end below the heads.
    frame.style.scrollPadding = `${(headHeight + 12) * zoom}px 24px 24px ${(x + headWidth + 12) * zoom}px`;
    for (const listener of listeners) listener(zoom);
  };

  /** Scrolls so that a point of the sheet comes to stand at a point of the window. */
  const put = (at: { x: number; y: number }, under: { x: number; y: number }) => {
    const box = stage.getBoundingClientRect();
    frame.scrollBy({
      left: box.left + at.x * zoom - under.x,
      top: box.top + at.y * zoom - under.y,
      behavior: 'instant',
    });
  };
  const centre = () => {
    const box = frame.getBoundingClientRect();
    return { x: box.left + frame.clientWidth / 2, y: box.top + frame.clientHeight / 2 };
  };
  const under = (point: { x: number; y: number }) => {
    const box = stage.getBoundingClientRect();
    return { x: (point.x - box.left) / zoom, y: (point.y - box.top) / zoom };
  };

  const zoomTo: Stage['zoomTo'] = (wanted, about = centre()) => {
    const at = under(about);
    resize(wanted);
    put(at, about);
  };

  return {
    size: { width, height },
    grid: { x, y, width: gridWidth, height: gridHeight, headWidth, headHeight },
    zoom: () => zoom,
    zoomTo,
    fit: () => resize(Math.min(1, fitting({ width, height }))),
    show: (box, how) => {
      if (how === 'fitted') resize(Math.min(1.5, fitting(box)));
      put({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, centre());
    },
    middle: () => under(centre()),
    onZoom: (listener) => listeners.push(listener),
  };
}
