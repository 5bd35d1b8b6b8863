import {
  type KeyboardEvent,
  type PointerEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Difference } from '#shared/analysis/compare.ts';
import type { Box, Point, Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { useWords } from '../app/use-words.ts';
import { focusColours } from '../canvas/focus-colours.ts';
import { covered } from '../canvas/frozen-heads.ts';
import { GridTwin } from '../canvas/grid-twin.tsx';
import { boundsOf, markedOf, nothingMarked } from '../canvas/marked.ts';
import { Screen } from '../canvas/screen.ts';
import { Sheet } from '../canvas/sheet.ts';
import { nextStop, type Size, toWindow, type View, zoomTo } from '../canvas/view.ts';
import { middleOf } from '../connecting/ways.ts';
import { onComeLater } from '../pictures/come-later.ts';
import { signs } from './difference-names.ts';

export type Marking = { readonly id: RecordId; readonly kind: Difference['kind'] };

type Props = {
  /** Tells apart what two canvases have the same ids for. */
  readonly scope: string;
  readonly scene: Scene;
  readonly label: string;
  /** A record's own text, whole, as a person wrote it. */
  readonly textOf: (id: RecordId) => string;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onSize: (size: Size) => void;
  readonly markings: readonly Marking[];
  /** The record that was jumped to last. */
  readonly current: RecordId | undefined;
};

/** One side of a comparison: the sheet as it is drawn everywhere, to be looked at, with what is different marked. */
export function CompareCanvas({ scope, scene, label, textOf, view, onView, onSize, markings, current }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLCanvasElement>(null);
  const [screen, setScreen] = useState<Screen>();
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const previous = useRef<Sheet>(undefined);
  const sheet = useMemo(() => {
    previous.current = new Sheet(scene, previous.current);
    return previous.current;
  }, [scene]);
  // What is read out follows when there is time: the sheets move first.
  const read = useDeferredValue(view);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; sheet and view are shown below whenever they alter.
  useLayoutEffect(() => {
    const [place, canvas] = [frame.current, element.current];
    if (!place || !canvas) return;
    const made = new Screen(canvas, sheet, view);
    const measure = () => {
      const now = { width: place.clientWidth, height: place.clientHeight };
      made.resize(now, window.devicePixelRatio);
      setSize(now);
      onSize(now);
    };
    measure();
    setScreen(made);
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(
    () => screen?.show(sheet, { selected: nothingMarked, focusColour: focusColours[scene.theme] }),
    [screen, sheet, scene],
  );
  useLayoutEffect(() => screen?.look(view), [screen, view]);
  useEffect(() => onComeLater(() => screen?.paint()), [screen]);

  useEffect(() => {
    // React's own wheel listener is passive, and could not keep the page from scrolling.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const corner = frame.current?.getBoundingClientRect();
      if (!corner) return;
      const at = { x: event.clientX - corner.left, y: event.clientY - corner.top };
      if (event.ctrlKey || event.metaKey) onView(zoomTo(view, view.zoom * 2 ** (-event.deltaY / 200), at));
      else onView({ ...view, x: view.x - event.deltaX, y: view.y - event.deltaY });
    };
    const place = frame.current;
    place?.addEventListener('wheel', wheel, { passive: false });
    return () => place?.removeEventListener('wheel', wheel);
  }, [view, onView]);

  const held = useRef<Point>(undefined);
  const drag = (event: PointerEvent) => {
    if (!held.current || event.buttons === 0) return;
    const by = { x: event.clientX - held.current.x, y: event.clientY - held.current.y };
    held.current = { x: event.clientX, y: event.clientY };
    onView({ ...view, x: view.x + by.x, y: view.y + by.y });
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = steps[event.key];
    const zoom = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
    if (!way && zoom === 0) return;
    event.preventDefault();
    if (way) onView({ ...view, x: view.x + way.x, y: view.y + way.y });
    else onView(zoomTo(view, nextStop(view.zoom, zoom > 0 ? 1 : -1), { x: size.width / 2, y: size.height / 2 }));
  };
  return (
    <section
      ref={frame}
      className="compare-canvas"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys, like any pane that is larger than it shows.
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button > 1) return;
        held.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        held.current = undefined;
      }}
    >
      <canvas ref={element} aria-hidden />
      <Markings scene={scene} view={view} size={size} markings={markings} current={current} />
      <GridTwin
        scope={`${scope}-${scene.blueprint}-`}
        name={label}
        focus={undefined}
        collapsed={nothing}
        {...{ sheet, size, textOf }}
        view={read}
      />
    </section>
  );
}

const nothing: readonly RecordId[] = [];

const steps: { readonly [key: string]: Point } = {
  ArrowUp: { x: 0, y: 60 },
  ArrowDown: { x: 0, y: -60 },
  ArrowLeft: { x: 60, y: 0 },
  ArrowRight: { x: -60, y: 0 },
};

/** Where a record is drawn: a head by itself, without what stands under it. */
export function boxOfRecord(scene: Scene, id: RecordId): Box | undefined {
  const marked = markedOf(scene, [id]);
  const [head] = [...marked.steps, ...marked.phases];
  const [lane] = marked.lanes;
  return lane?.head ?? head?.box ?? boundsOf(scene, marked);
}

type MarkingsProps = Pick<Props, 'scene' | 'view' | 'markings' | 'current'> & { readonly size: Size };

function Markings({ scene, view, size, markings, current }: MarkingsProps) {
  const words = useWords();
  const { left, top } = covered(scene, view.zoom);
  const inSight = markings.flatMap(({ id, kind }) => {
    const line = markedOf(scene, [id]).connectors[0];
    const box = line?.box ?? boxOfRecord(scene, id);
    if (!box) return [];
    const corner = toWindow(view, box);
    const width = box.width * view.zoom;
    const height = box.height * view.zoom;
    // Under the heads that stay at the edges nothing is marked.
    const shown = corner.x + width > 0 && corner.y + height > 0 && corner.x < size.width && corner.y < size.height;
    const isHead = scene.cards.length === 0 || markedOf(scene, [id]).cards.length === 0;
    const under = !isHead && (corner.x < left - 12 || corner.y < top - 12) && (view.x < 0 || view.y < 0);
    return shown && !under ? [{ id, kind, line, ...corner, width, height }] : [];
  });
  return (
    <div className="compare-marks" aria-hidden>
      <svg aria-hidden="true">
        {inSight.map(
          ({ id, kind, line }) =>
            line && (
              <polyline
                key={id}
                className={`compare-line compare-${kind}`}
                data-current={id === current || undefined}
                points={line.points.map((point) => windowPoint(view, point)).join(' ')}
              />
            ),
        )}
      </svg>
      {inSight.map(({ id, kind, line, x, y, width, height }) =>
        line ? (
          <span key={id} className="compare-at" style={placeAt(toWindow(view, middleOf(line.points)))}>
            <Badge kind={kind} word={undefined} />
          </span>
        ) : (
          <span
            key={id}
            className={`compare-mark compare-${kind}`}
            data-current={id === current || undefined}
            style={{ left: x - 3, top: y - 3, width: width + 6, height: height + 6 }}
          >
            <Badge kind={kind} word={view.zoom >= 0.45 ? words(`compare.${kind}`) : undefined} />
          </span>
        ),
      )}
    </div>
  );
}

const placeAt = ({ x, y }: Point) => ({ left: x, top: y });
const windowPoint = (view: View, point: Point): string => {
  const { x, y } = toWindow(view, point);
  return `${x},${y}`;
};

/** Shape, colour and word of one kind of difference. */
export function Badge({ kind, word }: { readonly kind: Difference['kind']; readonly word: string | undefined }) {
  return (
    <span className={`compare-badge compare-${kind}`} data-bare={word === undefined || undefined}>
      <span className="compare-sign" aria-hidden>
        {signs[kind]}
      </span>
      {word}
    </span>
  );
}
