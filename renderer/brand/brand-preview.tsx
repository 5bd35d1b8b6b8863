import { useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from '#shared/layout/scene.ts';
import { useWords } from '../app/use-words.ts';
import { PagePicture } from '../export/preview/page-picture.tsx';

/** Paper is white in every theme of the window. */
const paper = '#ffffff';

/** The head and the foot of a sheet, as they will leave. */
export function BrandPreview({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measured = new ResizeObserver(() => setWidth(element.clientWidth));
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  const { size } = scene;
  const view = { scene, window: { x: 0, y: 0, ...size }, at: { x: 0, y: 0 }, scale: 1 };
  const shown = { width, height: Math.round((size.height * width) / size.width) };
  return (
    <div ref={frame} className="brand-preview">
      {width > 0 && (
        <PagePicture
          page={{ size, views: [view], over: [] }}
          size={shown}
          label={words('brand.preview')}
          ground={paper}
        />
      )}
    </div>
  );
}
