import { useReactFlow } from '@xyflow/react';
import { memo, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { Scene } from '#shared/layout/scene.ts';
import { useWords } from '../app/use-words.ts';
import type { Screen } from '../canvas/screen.ts';
import { settled, visibleBox } from '../canvas/view.ts';
import { drawMinimap, scaleOf } from './minimap-picture.ts';
import { useMinimap } from './minimap-state.ts';

type Props = { readonly scene: Scene; readonly screen: Screen };

/** The whole sheet in small, and where the window is on it. */
export const Minimap = memo((props: Props) => {
  const open = useMinimap((state) => state.open);
  return open ? <OpenMinimap {...props} /> : null;
});

/** How long the sheet must stay as it is before it is drawn anew, in milliseconds. */
const rest = 120;

function OpenMinimap({ scene, screen }: Props) {
  const words = useWords();
  const { setViewport } = useReactFlow();
  const picture = useRef<HTMLCanvasElement>(null);
  const here = useRef<HTMLDivElement>(null);
  const scale = scaleOf(scene);
  const width = Math.round(scene.size.width * scale);
  const height = Math.round(scene.size.height * scale);
  const drawn = useRef<string>(undefined);

  useEffect(() => {
    // Another sheet, or other colours, show at once; an edit when the hand rests.
    const shown = `${scene.blueprint} ${scene.theme}`;
    const draw = () => {
      const canvas = picture.current;
      const pen = canvas?.getContext('2d', { alpha: false });
      if (!canvas || !pen) return;
      const ratio = window.devicePixelRatio;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      drawMinimap(pen, scene, ratio);
      drawn.current = shown;
    };
    if (drawn.current !== shown) return draw();
    const later = window.setTimeout(draw, rest);
    return () => window.clearTimeout(later);
  }, [scene, width, height]);

  useLayoutEffect(() => {
    const place = () => {
      const box = visibleBox(screen.view, screen.size);
      const { style } = here.current ?? {};
      if (!style) return;
      style.transform = `translate(${box.x * scale}px, ${box.y * scale}px)`;
      style.width = `${box.width * scale}px`;
      style.height = `${box.height * scale}px`;
    };
    place();
    return screen.onPaint(place);
  }, [screen, scale]);

  const goTo = (event: PointerEvent<HTMLElement>) => {
    const corner = event.currentTarget.getBoundingClientRect();
    const { zoom } = screen.view;
    const x = screen.size.width / 2 - ((event.clientX - corner.left) / scale) * zoom;
    const y = screen.size.height / 2 - ((event.clientY - corner.top) / scale) * zoom;
    void setViewport(settled({ zoom, x, y }, { x: 0, y: 0, ...scene.size }, screen.size));
  };
  return (
    <div
      className="minimap"
      role="img"
      aria-label={words('minimap.name')}
      style={{ width, height }}
      onPointerDown={(event) => {
        // The keyboard stays where it is.
        event.preventDefault();
        event.stopPropagation();
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && goTo(event)}
      onMouseDown={(event) => event.preventDefault()}
    >
      <canvas ref={picture} aria-hidden />
      <div ref={here} className="minimap-here" />
    </div>
  );
}
