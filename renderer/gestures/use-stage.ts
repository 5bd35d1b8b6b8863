import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Screen } from '../canvas/screen.ts';
import { sameView, type View } from '../canvas/view.ts';
import { setStage } from './stage.ts';

/** Makes the canvas that is shown known to gestures, wherever they begin. */
export function useStage(screen: Screen | undefined, frame: RefObject<HTMLElement | null>): void {
  const { setViewport } = useReactFlow();
  useEffect(() => {
    if (!screen || !frame.current) return;
    const look = (view: View) => {
      if (!sameView(view, screen.view)) void setViewport(view);
    };
    const panBy = (by: { x: number; y: number }) => {
      const { x, y, zoom } = screen.view;
      look({ x: x + by.x, y: y + by.y, zoom });
    };
    setStage({ screen, frame: frame.current, panBy, look });
    return () => setStage(undefined);
  }, [screen, frame, setViewport]);
}
