import { useEffect, useRef } from 'react';
import { onComeLater } from '../../pictures/come-later.ts';
import { paintPage } from './paint-page.ts';
import type { PreviewPage, Size } from './preview.ts';

/** What is yet to be drawn: a page a turn, so that the window answers between them. */
const waiting = new Set<() => void>();
let taken = false;

function draw(work: () => void): () => void {
  waiting.add(work);
  if (!taken) window.setTimeout(next);
  taken = true;
  return () => waiting.delete(work);
}

function next(): void {
  const [work] = waiting;
  taken = false;
  if (!work) return;
  waiting.delete(work);
  work();
  if (waiting.size === 0) return;
  taken = true;
  window.setTimeout(next);
}

type PagePictureProps = {
  readonly page: PreviewPage;
  /** How large it stands in the window, in px. */
  readonly size: Size;
  /** What it is, for who does not see it. */
  readonly label: string;
  readonly ground: string | undefined;
};

/** A page in small. */
export function PagePicture({ page, size, label, ground }: PagePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = size;
  useEffect(() => {
    const paint = (): void => {
      const element = canvas.current;
      const pen = element?.getContext('2d');
      if (!element || !pen) return;
      const ratio = window.devicePixelRatio;
      element.width = Math.max(1, Math.round(width * ratio));
      element.height = Math.max(1, Math.round(height * ratio));
      paintPage(pen, page, element, ground);
    };
    const forget = draw(paint);
    const stop = onComeLater(() => draw(paint));
    return () => {
      stop();
      forget();
    };
  }, [page, width, height, ground]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={ground === undefined ? 'preview-page preview-transparent' : 'preview-page'}
      style={{ width, height }}
    />
  );
}
