import { useEffect, useRef } from 'react';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { useLanguage } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { sceneOf } from '../document/document-store.ts';
import { paintPicture } from './paint-picture.ts';

/** A small picture of a document's first blueprint, drawn as the sheet itself is, in the window's language and colours. */
export function SheetPicture({ document }: { document: Document }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const language = useLanguage();
  const theme = useWindow(themeOf);
  useEffect(() => {
    const element = canvas.current;
    const [blueprint] = blueprints(document);
    const pen = element?.getContext('2d');
    if (!element || !pen || !blueprint) return;
    const scene = sceneOf(document, { blueprint: blueprint.id, theme, language });
    const draw = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const ratio = window.devicePixelRatio;
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
      if (width > 0 && height > 0) paintPicture(pen, scene, { width, height }, ratio);
    };
    const resized = new ResizeObserver(draw);
    resized.observe(element);
    // The first picture may have come before the bundled font.
    let gone = false;
    void window.document.fonts.ready.then(() => gone || draw());
    return () => {
      gone = true;
      resized.disconnect();
    };
  }, [document, language, theme]);
  return <canvas ref={canvas} className="picture" aria-hidden />;
}
