import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { LaneBand, PhaseHead, Scene, StepHead } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { covered } from '../canvas/frozen-heads.ts';
import { GridTwin } from '../canvas/grid-twin.tsx';
import { nothingMarked } from '../canvas/marked.ts';
import { Sheet } from '../canvas/sheet.ts';
import { useScreen } from '../canvas/use-screen.ts';
import { sceneOf } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import { useOwnText } from '../document/use-own-text.ts';
import { glide } from './glide.ts';
import { atStop, back, forward, type Position } from './position.ts';
import { endPresenting, giveKeyboardBack, usePresenting } from './presenting.ts';
import { readableScale, type Stop, stopsOf } from './stops.ts';

/** The blueprint before a room: over everything, on a screen of its own. */
export function Presentation({ blueprint }: { readonly blueprint: RecordId }) {
  const on = usePresenting((state) => state.on);
  return on ? createPortal(<Stage blueprint={blueprint} />, window.document.body) : null;
}

function Stage({ blueprint }: { readonly blueprint: RecordId }) {
  const words = useWords();
  const document = useDocument();
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLCanvasElement>(null);
  const scene = useMemo(
    () => sceneOf(document, { blueprint, theme: 'projector', language }),
    [document, blueprint, language],
  );
  const sheet = useMemo(() => new Sheet(scene), [scene]);
  const textOf = useOwnText();
  const screen = useScreen(element, sheet);
  const size = useSize(frame);
  const leastHeads = readableScale(scene, size);
  const stops = useMemo(() => stopsOf(scene, size), [scene, size]);
  const [position, setPosition] = useState<Position>(() => atStop(stops, firstStop(stops)));
  const [byLane, setByLane] = useState(false);
  const [blank, setBlank] = useState(false);
  const [begun, setBegun] = useState(false);
  const stop = stops[Math.min(position.stop, stops.length - 1)];
  const hidesPointer = useQuietPointer();

  useInertWindow();
  useLayoutEffect(() => frame.current?.focus({ preventScroll: true }), []);
  useEffect(
    () => screen?.show(sheet, { selected: nothingMarked, focusColour: '', leastHeads }),
    [screen, sheet, leastHeads],
  );
  useEffect(() => (screen && stop ? glide(screen, stop.view) : undefined), [screen, stop]);

  const go = (next: Position) => {
    setBlank(false);
    setBegun(true);
    setPosition(next);
  };
  const deeds: { readonly [D in Deed]: () => void } = {
    next: () => go(forward(stops, position, byLane)),
    previous: () => go(back(stops, position, byLane)),
    first: () => go(atStop(stops, 0)),
    last: () => go(atStop(stops, stops.length - 1)),
    blank: () => setBlank(!blank),
    byLane: () => {
      setByLane(!byLane);
      go(byLane ? atStop(stops, position.stop) : { stop: position.stop, lanes: 1 });
    },
    end: endPresenting,
  };
  const press = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    // Whatever else a key would do in the window or its menu, it does not do before a room.
    event.preventDefault();
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = event.key === ' ' && event.shiftKey ? 'previous' : deedOfKey[event.key];
    if (deed) deeds[deed]();
  };
  return (
    <div
      ref={frame}
      className="presentation"
      data-blank={blank || undefined}
      data-quiet={hidesPointer || undefined}
      data-at={`${position.stop}.${position.lanes}`}
      role="dialog"
      aria-modal
      aria-label={words('present.name')}
      tabIndex={-1}
      onKeyDown={press}
      onClick={() => deeds.next()}
      onContextMenu={(event) => {
        event.preventDefault();
        deeds.previous();
      }}
    >
      <canvas ref={element} aria-hidden />
      {stop && (
        <Veils {...{ scene, stop, leastHeads }} lanes={byLane ? position.lanes : undefined} width={size.width} />
      )}
      {stop && (
        <GridTwin
          scope="present-"
          name={words('present.name')}
          view={stop.view}
          focus={undefined}
          collapsed={nothing}
          {...{ sheet, size, textOf }}
        />
      )}
      {!begun && <p className="present-hint">{words('present.hint')}</p>}
      <div className="present-progress">
        <span className="present-place">{nameOf(stop?.head)}</span>
        <span>{words('present.place', { n: position.stop + 1, of: stops.length })}</span>
        <div className="present-bar" style={{ width: `${(100 * (position.stop + 1)) / stops.length}%` }} />
      </div>
      <p className="only-read" role="status">
        {nameOf(stop?.head)}
      </p>
    </div>
  );
}

/** Nothing is collapsed before a room. */
const nothing: readonly RecordId[] = [];

type Deed = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'byLane' | 'end';

/** What keys do: arrows, those of clickers, and those a hand finds in the dark. */
const deedOfKey: { readonly [key: string]: Deed } = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  Enter: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
  l: 'byLane',
  L: 'byLane',
  F5: 'end',
  Escape: 'end',
};

const nameOf = (head: PhaseHead | StepHead | undefined): string =>
  head?.text.lines.map(({ text }) => text).join(' ') ?? '';

/** The stop of the step it was asked to begin at. */
function firstStop(stops: readonly Stop[]): number {
  const { from } = usePresenting.getState();
  return Math.max(0, from === undefined ? 0 : stops.findIndex(({ head }) => head?.id === from));
}

type VeilsProps = { scene: Scene; stop: Stop; leastHeads: number; lanes: number | undefined; width: number };

/** What steps back beside the column that is looked at, and what is not revealed yet. */
function Veils({ scene, stop, leastHeads, lanes, width }: VeilsProps) {
  const { view, column } = stop;
  const { left: pinned, top } = covered(scene, view.zoom, leastHeads);
  // The names of the lanes stay as they are.
  const left = Math.max(pinned, (scene.grid.x + scene.headWidth) * view.zoom + view.x);
  const start = column ? column.x * view.zoom + view.x : 0;
  const end = column ? start + column.width * view.zoom : 0;
  const hidden = lanes === undefined ? undefined : stop.lanes[lanes];
  return (
    <>
      {column && <div className="present-aside" style={{ left, width: Math.max(0, start - left), top }} />}
      {column && <div className="present-aside" style={{ left: end, width: Math.max(0, width - end), top }} />}
      {hidden && <div className="present-hidden" style={{ top: endOfShown(scene, hidden) * view.zoom + view.y }} />}
    </>
  );
}

/** Where the lanes that are shown end above one that is not yet: the line between them keeps its label. */
function endOfShown({ lines }: Scene, { box }: LaneBand): number {
  const label = lines.findLast(({ labelBox: { y, height } }) => y < box.y && y + height > box.y)?.labelBox;
  return label ? label.y + label.height : box.y;
}

function useSize(frame: React.RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: window.innerWidth, height: window.innerHeight });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return size;
}

/** The window behind it hears nothing and is not read out. */
function useInertWindow(): void {
  useLayoutEffect(() => {
    const root = window.document.getElementById('root');
    root?.setAttribute('inert', '');
    return () => {
      root?.removeAttribute('inert');
      giveKeyboardBack();
    };
  }, []);
}

/** Whether the pointer has been still for so long that it is only in the way. */
function useQuietPointer(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const stillFor = 2000;
    let timer = window.setTimeout(() => setQuiet(true), stillFor);
    const moved = () => {
      setQuiet(false);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setQuiet(true), stillFor);
    };
    window.addEventListener('pointermove', moved);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
    };
  }, []);
  return quiet;
}
