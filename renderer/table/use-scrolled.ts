import { type RefObject, useLayoutEffect, useState } from 'react';

/** The part of a scrolled thing that shows, in px of its contents; rounded outwards, so that it changes seldom. */
export type Part = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** All of it, whatever shows. */
export const everything: Part = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** What is drawn beyond the edges, in px: a scroll is painted before the page hears of it. */
const beyond = 400;
const grain = 200;

/** Follows what shows of a thing that scrolls. */
export function useScrolled(frame: RefObject<HTMLElement | null>): Part {
  const [part, setPart] = useState<Part>({ left: 0, top: 0, right: 1600, bottom: 1200 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
      const down = (at: number) => Math.floor((at - beyond) / grain) * grain;
      const up = (at: number) => Math.ceil((at + beyond) / grain) * grain;
      const next = {
        left: down(scrollLeft),
        top: down(scrollTop),
        right: up(scrollLeft + clientWidth),
        bottom: up(scrollTop + clientHeight),
      };
      setPart((now) => (samePart(now, next) ? now : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sized = new ResizeObserver(look);
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sized.disconnect();
    };
  }, [frame]);
  return part;
}

const samePart = (a: Part, b: Part): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
