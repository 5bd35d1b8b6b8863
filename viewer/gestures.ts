import { part } from './parts.ts';
import type { Stage } from './stage.ts';

const farEnough = 4;

/** Whether keys belong to a field that is being typed in, or to an input method. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  event.keyCode === 229 ||
  (event.target instanceof Element && event.target.closest('input, select, textarea') !== null);

/** Drag with the mouse, pinch with two fingers, the wheel with Ctrl; without it the browser scrolls, as fingers do. */
export function listenToHands(view: HTMLElement, stage: Stage, onClick: (target: Element) => void): void {
  const frame = part(view, 'sheet');
  zoomByWheel(frame, stage);
  zoomByFingers(frame, stage);

  let from: { x: number; y: number; left: number; top: number; dragged: boolean; target: Element } | undefined;
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const { scrollLeft: left, scrollTop: top } = frame;
    from = { x: event.clientX, y: event.clientY, left, top, dragged: false, target: event.target };
  });
  frame.addEventListener('pointermove', (event) => {
    if (!from || event.pointerType !== 'mouse') return;
    const [right, down] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.dragged) {
      if (Math.hypot(right, down) < farEnough) return;
      from.dragged = true;
      frame.setPointerCapture(event.pointerId);
      frame.classList.add('dragging');
    }
    frame.scrollLeft = from.left - right;
    frame.scrollTop = from.top - down;
  });
  const end = (event: PointerEvent) => {
    const was = from;
    from = undefined;
    frame.classList.remove('dragging');
    if (!was || was.dragged || event.type === 'pointercancel') return;
    if (Math.hypot(event.clientX - was.x, event.clientY - was.y) < 2 * farEnough) onClick(was.target);
  };
  frame.addEventListener('pointerup', end);
  frame.addEventListener('pointercancel', end);
}

/** Several events of one frame are one step: the browser lays out once. */
function zoomer(stage: Stage): (factor: number, about: { x: number; y: number }) => void {
  let factors = 1;
  let at = { x: 0, y: 0 };
  let waiting = false;
  return (factor, about) => {
    factors *= factor;
    at = about;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      stage.zoomTo(stage.zoom() * factors, at);
      factors = 1;
    });
  };
}

function zoomByWheel(frame: HTMLElement, stage: Stage): void {
  const zoom = zoomer(stage);
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const down = Math.max(-120, Math.min(120, event.deltaY * lines));
      zoom(Math.exp(-down / 240), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
}

function zoomByFingers(frame: HTMLElement, stage: Stage): void {
  const zoom = zoomer(stage);
  let apart = 0;
  const measure = ({ touches }: TouchEvent) => {
    const [one, other] = [touches[0], touches[1]];
    if (touches.length !== 2 || !one || !other) return undefined;
    return {
      apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
      x: (one.clientX + other.clientX) / 2,
      y: (one.clientY + other.clientY) / 2,
    };
  };
  frame.addEventListener('touchstart', (event) => {
    apart = measure(event)?.apart ?? 0;
  });
  frame.addEventListener(
    'touchmove',
    (event) => {
      const now = measure(event);
      if (!now || apart === 0) return;
      event.preventDefault();
      zoom(now.apart / apart, now);
      apart = now.apart;
    },
    { passive: false },
  );
}
