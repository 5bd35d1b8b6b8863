import { useEffect, useMemo, useState } from 'react';
import type { CardBox } from '#shared/layout/scene.ts';
import { detailAt } from './detail.ts';
import { margin, wanted } from './mounting.ts';
import { NodeSchedule, windowClock } from './node-schedule.ts';
import type { Screen } from './screen.ts';
import type { Sheet } from './sheet.ts';
import { type View, visibleBox } from './view.ts';

/** The cards that have nodes, and the view as it was when it last came to rest. */
export function useNodeSchedule(screen: Screen | undefined, sheet: Sheet) {
  const [mounted, setMounted] = useState<readonly CardBox[]>([]);
  const [rested, setRested] = useState<View>();

  const schedule = useMemo(() => {
    if (!screen) return undefined;
    const target = () => {
      if (!detailAt(screen.view.zoom).nodes) return [];
      const near = visibleBox(screen.view, screen.size, margin);
      return wanted(screen.sheet.cards.within(near), near);
    };
    return new NodeSchedule(windowClock, target, setMounted, () => setRested(screen.view));
  }, [screen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet needs other nodes.
  useEffect(() => schedule?.moved(), [schedule, sheet]);
  useEffect(() => () => schedule?.stop(), [schedule]);
  return { mounted, rested, schedule };
}
