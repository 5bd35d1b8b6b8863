import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from '#shared/layout/scene.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { useLanguage } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { prepareScene, sceneOf } from '../document/document-store.ts';
import { betweenFrames, breath } from '../editing/between-frames.ts';
import { paintPicture } from './paint-picture.ts';

/**
 * A small picture of a document's first blueprint, drawn as the sheet itself is, in the window's language and colours.
 * It is laid out between frames once all else is shown: until then its place is empty.
 */
export function SheetPicture({ document }: { document: Document }) {
  const scene = useScene(document);
  return scene ? <Picture scene={scene} /> : <span className="picture-place" aria-hidden />;
}

/** The layout of what is to be seen, as soon as it is there; until then that of what was. */
function useScene(document: Document): Scene | undefined {
  const language = useLanguage();
  const theme = useWindow(themeOf);
  const [scene, setScene] = useState<Scene>();
  useEffect(() => {
    const [blueprint] = blueprints(document);
    if (!blueprint) return setScene(undefined);
    const options = { blueprint: blueprint.id, theme, language };
    let gone = false;
    const lay = async (): Promise<void> => {
      await breath();
      const isStopped = (): boolean => gone;
      const ready = !gone && (await betweenFrames(prepareScene(document, options), () => {}, isStopped));
      if (ready && !gone) setScene(sceneOf(document, options));
    };
    void lay();
    return () => {
      gone = true;
    };
  }, [document, language, theme]);
  return scene;
}

/** Drawn as soon as it is there, and again when its size or the fonts change. */
function Picture({ scene }: { scene: Scene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const sizes = () => [element.clientWidth, element.clientHeight, window.devicePixelRatio] as const;
    let drawn = '';
    const draw = () => {
      const [width, height, ratio] = sizes();
      drawn = sizes().join();
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
      if (width > 0 && height > 0) paintPicture(pen, scene, { width, height }, ratio);
    };
    draw();
    const resized = new ResizeObserver(() => drawn === sizes().join() || draw());
    resized.observe(element);
    window.document.fonts.addEventListener('loadingdone', draw);
    return () => {
      window.document.fonts.removeEventListener('loadingdone', draw);
      resized.disconnect();
    };
  }, [scene]);
  return <canvas ref={canvas} className="picture" aria-hidden />;
}
