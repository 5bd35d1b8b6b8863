import { type CoordinateExtent, ReactFlow, ReactFlowProvider, useStore } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { CanvasModes } from '../actions/canvas-modes.tsx';
import { FloatingPart } from '../app/bug-boundary.tsx';
import { useLanguage } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import { ConnectLayer } from '../connecting/connect-layer.tsx';
import { useDocument } from '../document/use-document.ts';
import { setPainter } from '../editing/canvas-first.ts';
import { GestureOverlay } from '../gestures/gesture-overlay.tsx';
import { usePresses } from '../gestures/use-presses.ts';
import { useStage } from '../gestures/use-stage.ts';
import { Minimap } from '../minimap/minimap.tsx';
import { overlayPaint, useOverlayOf } from '../overlays/use-overlay.ts';
import { useProblems } from '../problems/judging.ts';
import { endRipple, sliceIn, useRipple } from '../ripple/ripple-state.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { TypingPlace } from '../text-editor/typing-place.tsx';
import { canvasKey } from './canvas-keys.ts';
import { type CardNode, nodeOf, nodeTypes } from './card-node.tsx';
import { cellGrid, firstSpot, rowEnd, type Spot, walk } from './cell-walk.ts';
import { detailAt } from './detail.ts';
import { extension } from './extension.ts';
import { GridTwin, headId, spotId, twinId } from './grid-twin.tsx';
import { headWalk } from './head-walk.ts';
import { highlightsOf } from './highlights.ts';
import { paintNow } from './paint-now.ts';
import { sheetOf } from './sheet.ts';
import { useCanvasCommands } from './use-canvas-commands.ts';
import { useNodeSchedule } from './use-node-schedule.ts';
import { useScreen } from './use-screen.ts';
import { sameView, toSheet, type View, zoomRange } from './view.ts';

type Props = {
  readonly scene: Scene;
  /** The same with nothing collapsed, for those who hear it; where that is too big, the scene itself. */
  readonly whole: Scene;
  readonly name: string;
  /** A record's own text, whole, as a person wrote it; empty where there is none. */
  readonly textOf: (id: RecordId) => string;
};

/** Where each blueprint was looked at last, while the window lives. */
const lastViews = new Map<string, View>();
export const lastViewOf = (blueprint: RecordId): View | undefined => lastViews.get(blueprint);

/** How far the view can be moved beyond the sheet, in px of the sheet: it can never be lost. */
const roomAround = 480;

/** React Flow's own sentences for screen readers: the grid beside it speaks instead, in the window's language. */
const silent = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};

export function BlueprintCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ scene, whole, name, textOf }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const twin = useRef<HTMLTableElement>(null);
  const element = useRef<HTMLCanvasElement>(null);
  const sheet = sheetOf(scene);
  const focus = useWindow((state) => state.focus);
  const selection = useWindow((state) => state.selection);
  const collapsed = useWindow((state) => state.collapsed);
  const document = useDocument();
  const language = useLanguage();
  const overlay = overlayPaint(useOverlayOf(document, scene.blueprint, language), scene.theme);
  const ripple = sliceIn(
    document,
    scene.blueprint,
    useRipple((state) => state.at),
  );
  const badges = useProblems((state) => state.onCards);
  const highlights = useMemo(
    () => highlightsOf(scene, { focus, selection, badges, overlay, ripple }),
    [scene, focus, selection, badges, overlay, ripple],
  );
  const screen = useScreen(element, sheet, { view: lastViews.get(scene.blueprint), highlights });
  const { mounted, rested, schedule } = useNodeSchedule(screen, sheet);
  const commands = useCanvasCommands(screen);

  useLayoutEffect(() => screen && setPainter(() => paintNow(screen, scene.blueprint)), [screen, scene.blueprint]);

  useLayoutEffect(() => {
    if (rested && frame.current) delete frame.current.dataset.zooming;
  }, [rested]);

  const follow = useCallback(
    (view: View) => {
      if (!screen || sameView(view, screen.view)) return;
      if (view.zoom !== screen.view.zoom) {
        if (frame.current) frame.current.dataset.zooming = '';
        set({ zoom: view.zoom });
      }
      lastViews.set(scene.blueprint, view);
      screen.look(view);
      schedule?.moved();
    },
    [screen, schedule, scene.blueprint],
  );

  const extent = useMemo<CoordinateExtent>(
    () => [
      [-roomAround, -roomAround],
      [scene.size.width + roomAround, scene.size.height + roomAround],
    ],
    [scene.size],
  );
  const start = useMemo(() => screen?.view, [screen]);
  const nodes = useMemo(() => mounted.map((card) => nodeOf(card, textOf)), [mounted, textOf]);

  const extending = useRef<{ readonly from: Spot; readonly to: Spot }>(undefined);
  const walkTo = (event: KeyboardEvent) => {
    const key = canvasKey(event.nativeEvent);
    if (!key) return;
    event.preventDefault();
    if (key === 'in' || key === 'out') return commands?.zoomStep(key === 'in' ? 1 : -1);
    if (key === 'leave' && endRipple()) return;
    if (key === 'leave') return set({ focus: undefined, selection: [] });
    const along = key === 'first' || key === 'last';
    const head =
      event.shiftKey || along ? undefined : headWalk(scene, cellGrid(scene), { focus, head: selection[0] }, key);
    if (head) {
      commands?.goTo(head.beside);
      if (head.head !== undefined) set({ focus: undefined, selection: [head.head] });
      return;
    }
    const grid = cellGrid(scene);
    const next = !focus ? firstSpot(grid) : along ? rowEnd(grid, focus, key) : walk(grid, focus, key);
    if (!next) return;
    if (!event.shiftKey || !focus) return commands?.goTo(next);
    // What Shift extends begins where the keyboard was when it was first held.
    const from = extending.current?.to === focus ? extending.current.from : focus;
    extending.current = { from, to: next };
    commands?.goTo(next, extension(cellGrid(scene), from, next));
  };

  useStage(screen, frame);
  const takeKeyboard = useCallback(() => focusCanvas(), []);
  const presses = usePresses(takeKeyboard);

  const hover = useCallback(
    (event: MouseEvent) => {
      if (!screen || !frame.current || !detailAt(screen.view.zoom).nodes) return;
      const corner = frame.current.getBoundingClientRect();
      const { x, y } = toSheet(screen.view, { x: event.clientX - corner.left, y: event.clientY - corner.top });
      const card = screen.sheet.cardAt(x, y);
      if (card) schedule?.now(card);
    },
    [screen, schedule],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the grid inside, which has the focus.
    <div
      ref={frame}
      className="canvas"
      data-clicked=""
      onKeyDown={walkTo}
      onPointerDownCapture={() => frame.current?.setAttribute('data-clicked', '')}
      onKeyDownCapture={() => frame.current?.removeAttribute('data-clicked')}
    >
      <canvas ref={element} aria-hidden />
      {start && (
        <div className="canvas-nodes" aria-hidden {...presses}>
          <Nodes start={start} nodes={nodes} extent={extent} hover={hover} follow={follow} />
        </div>
      )}
      {screen && (
        <>
          <FloatingPart until={scene}>
            <ConnectLayer scene={scene} />
          </FloatingPart>
          <FloatingPart until={scene}>
            <GestureOverlay />
          </FloatingPart>
          <FloatingPart until={scene}>
            <CanvasModes />
          </FloatingPart>
          <FloatingPart until={scene}>
            <Minimap scene={scene} screen={screen} />
          </FloatingPart>
        </>
      )}
      {screen && <TypingPlace scene={scene} name={name} grid={twinId} active={activeOf(scene, focus, selection[0])} />}
      {screen && (
        <GridTwin
          ref={twin}
          name={name}
          sheet={sheetOf(whole)}
          view={rested ?? screen.view}
          size={screen.size}
          focus={focus}
          collapsed={collapsed}
          textOf={textOf}
          onFocus={takeKeyboard}
        />
      )}
    </div>
  );
}

type NodesProps = {
  readonly start: View;
  readonly nodes: CardNode[];
  readonly extent: CoordinateExtent;
  readonly hover: (event: MouseEvent) => void;
  readonly follow: (view: View) => void;
};

/** What React Flow has in hand: drawn anew when that is another, not whenever the canvas is. */
const Nodes = memo(({ start, nodes, extent, hover, follow }: NodesProps) => (
  <ReactFlow
    nodes={nodes}
    nodeTypes={nodeTypes}
    defaultViewport={start}
    minZoom={zoomRange.least}
    maxZoom={zoomRange.most}
    translateExtent={extent}
    panOnScroll
    panOnScrollSpeed={1}
    panOnDrag={[0, 1]}
    zoomOnDoubleClick={false}
    nodesDraggable={false}
    nodesConnectable={false}
    nodesFocusable={false}
    elementsSelectable={false}
    deleteKeyCode={null}
    selectionKeyCode={null}
    multiSelectionKeyCode={null}
    disableKeyboardA11y
    ariaLabelConfig={silent}
    proOptions={{ hideAttribution: true }}
    onPaneMouseMove={hover}
  >
    <FollowTransform onChange={follow} />
  </ReactFlow>
));

/** The DOM id of what the keyboard is on, in the grid that a screen reader reads. */
function activeOf(scene: Scene, focus: Spot | undefined, selected: RecordId | undefined): string | undefined {
  if (focus) return spotId(focus);
  const head = [...scene.lanes, ...scene.steps, ...scene.phases].find(({ id }) => id === selected);
  return head && headId(head.id);
}

/** Draws the canvas in the same frame in which React Flow moves its nodes. */
function FollowTransform({ onChange }: { readonly onChange: (view: View) => void }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  useLayoutEffect(() => onChange({ x, y, zoom }), [x, y, zoom, onChange]);
  return null;
}
