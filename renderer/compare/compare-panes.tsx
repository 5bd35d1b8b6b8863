import { ArrowLeftRight, X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { compare, type Difference } from '#shared/analysis/compare.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set, themeOf, useWindow } from '../app/window-state.ts';
import { fitted, nextStop, type Size, type View, zoomTo } from '../canvas/view.ts';
import { sceneOf } from '../document/document-store.ts';
import { useOwnText } from '../document/use-own-text.ts';
import { boxOfRecord, CompareCanvas, type Marking } from './compare-canvas.tsx';
import { DifferenceList } from './difference-list.tsx';
import { toldBy } from './difference-names.ts';

/** One of two that are compared: a blueprint of the document, or the document as it was. */
export type Side = { readonly document: Document; readonly blueprint: RecordId; readonly title: string };

type Props = {
  readonly before: Side;
  readonly after: Side;
  /** What stands over each sheet in place of its title. */
  readonly heads?: { readonly before: ReactNode; readonly after: ReactNode };
  readonly onSwap: () => void;
  readonly onClose: () => void;
};

/** Two blueprints side by side, moved and zoomed together, and the list of what differs. */
export function ComparePanes({ before, after, heads, onSwap, onClose }: Props) {
  const words = useWords();
  const language = useLanguage();
  const theme = useWindow(themeOf);
  const sides = { before, after };
  const comparison = useMemo(
    () => compare(before.document, before.blueprint, after.blueprint, after.document),
    [before.document, before.blueprint, after.document, after.blueprint],
  );
  const scenes = {
    before: sceneOf(before.document, { blueprint: before.blueprint, theme, language }),
    after: sceneOf(after.document, { blueprint: after.blueprint, theme, language }),
  };
  const [view, setView] = useState<View>();
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  /** How far the left sheet is moved against the right, in px of the sheet, so that partners stand at one height. */
  const [shift, setShift] = useState({ x: 0, y: 0 });
  const [current, setCurrent] = useState<Difference>();

  const shown = view ?? openingView(scenes.after.size, size);
  const left = { ...shown, x: shown.x + shift.x * shown.zoom, y: shown.y + shift.y * shown.zoom };
  const moveLeft = useCallback(
    (next: View) => setView({ ...next, x: next.x - shift.x * next.zoom, y: next.y - shift.y * next.zoom }),
    [shift],
  );
  const jump = (one: Difference) => {
    const was = one.kind === 'added' ? undefined : boxOfRecord(scenes.before, one.before);
    const is = one.kind === 'removed' ? undefined : boxOfRecord(scenes.after, one.after);
    const aim = is ?? was;
    setCurrent(one);
    if (!aim) return;
    const apart = is && was ? { x: is.x - was.x, y: is.y - was.y } : { x: 0, y: 0 };
    setShift(apart);
    const zoom = Math.max(shown.zoom, 0.7);
    const middle = { x: aim.x + aim.width / 2, y: aim.y + aim.height / 2 };
    setView({ zoom, x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom });
  };

  const zoomBy = (zoom: number) => setView(zoomTo(shown, zoom, { x: size.width / 2, y: size.height / 2 }));
  const showAll = () => {
    setShift({ x: 0, y: 0 });
    setView(fitted({ x: 0, y: 0, ...scenes.after.size }, size, 0, 1));
  };
  useEffect(() => {
    // What had these before has them again afterwards: a canvas that only lies below, or none.
    const { canvas, zoom } = useWindow.getState();
    return () => set({ canvas, zoom });
  }, []);
  useEffect(() => {
    // Menus, keys and the status bar zoom both sheets at once. Nothing can be gone to: the list does that.
    set({
      zoom: shown.zoom,
      canvas: {
        showAll,
        showSelection: showAll,
        show: showAll,
        actualSize: () => zoomBy(1),
        zoomStep: (direction) => zoomBy(nextStop(shown.zoom, direction)),
        goTo() {},
        reveal() {},
      },
    });
  });

  const { differences } = comparison;
  const markings = {
    before: differences.flatMap((one): Marking[] => (one.kind === 'added' ? [] : [{ id: one.before, kind: one.kind }])),
    after: differences.flatMap((one): Marking[] => (one.kind === 'removed' ? [] : [{ id: one.after, kind: one.kind }])),
  };
  const textsOf = { before: useOwnText(before.document), after: useOwnText(after.document) };
  const currentIn = (side: 'before' | 'after') =>
    current &&
    (side === 'before' ? current.kind !== 'added' && current.before : current.kind !== 'removed' && toldBy(current));
  return (
    <div className="compare">
      <div className="compare-sides">
        {(['before', 'after'] as const).map((side) => (
          <div key={side} className="compare-side">
            {heads?.[side] ?? <h2>{words(`compare.${side}`, { title: sides[side].title })}</h2>}
            <CompareCanvas
              key={sides[side].blueprint}
              scope={side}
              scene={scenes[side]}
              textOf={textsOf[side]}
              label={words(`compare.${side}`, { title: sides[side].title })}
              view={side === 'before' ? left : shown}
              onView={side === 'before' ? moveLeft : setView}
              onSize={setSize}
              markings={markings[side]}
              current={currentIn(side) || undefined}
            />
          </div>
        ))}
      </div>
      <aside className="compare-panel" aria-label={words('compare.list')}>
        <header>
          <h2>{words('compare.list')}</h2>
          <span className="spring" />
          <Button className="icon-button" aria-label={words('compare.swap')} onPress={onSwap}>
            <ArrowLeftRight size={16} aria-hidden />
          </Button>
          <Button className="icon-button" aria-label={words('compare.close')} onPress={onClose} autoFocus>
            <X size={16} aria-hidden />
          </Button>
        </header>
        <DifferenceList
          key={`${before.title} ${after.title}`}
          comparison={comparison}
          before={before}
          after={after}
          current={current}
          onJump={jump}
        />
      </aside>
    </div>
  );
}

/** All of the sheet, but no smaller than can be made out. */
function openingView(sheet: Size, size: Size): View {
  const all = fitted({ x: 0, y: 0, ...sheet }, size.width > 0 ? size : { width: 600, height: 600 }, 0, 1);
  const zoom = Math.max(all.zoom, 0.4);
  return all.zoom === zoom ? { ...all, y: Math.min(all.y, 0) } : { zoom, x: 0, y: 0 };
}
