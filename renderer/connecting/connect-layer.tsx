import { useStore } from '@xyflow/react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Point, Scene } from '#shared/layout/scene.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { composing, pressed } from '../actions/shortcut.ts';
import { useWindow } from '../app/window-state.ts';
import { idsOf } from '../canvas/by-id.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { detailAt } from '../canvas/detail.ts';
import { markedOf } from '../canvas/marked.ts';
import { toWindow, type View } from '../canvas/view.ts';
import { documentStore } from '../document/document-store.ts';
import { gripsOf, handlesOf, type Side } from '../gestures/hit.ts';
import { usePreview } from '../gestures/preview.ts';
import { pointerOf } from '../gestures/stage.ts';
import { editConnector, useConnectorEditor } from './connector-editor.ts';
import { ConnectorPopover } from './connector-popover.tsx';

/** Of more connectors than this, nobody takes hold of an end. */
const mostGrips = 40;

type Hover = { readonly card: RecordId; readonly edge: Side | undefined };

/** What a person takes hold of to connect: dots on the card under the pointer, and the ends of selected connectors. */
export const ConnectLayer = memo(({ scene }: { readonly scene: Scene }) => {
  const layer = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Hover>();
  const selection = useWindow((state) => state.selection);
  const edited = useConnectorEditor((state) => state.id);
  const dragging = usePreview((state) => state.rubber !== undefined || state.ghosts !== undefined);
  const [x, y, zoom] = useStore((state) => state.transform);
  const view: View = { x, y, zoom };
  useCanvasPointer(layer, setHover);

  const { connectors } = useMemo(() => markedOf(scene, selection), [scene, selection]);
  const card = hover && detailAt(zoom).nodes ? cellGrid(scene).card(hover.card) : undefined;
  const popover = edited === undefined ? undefined : idsOf(scene).connectors.get(edited);
  return (
    <div ref={layer} className="connect-layer">
      <svg aria-hidden="true">
        {card && !dragging && (
          <g className="connect-handles">
            {(Object.entries(handlesOf(card.box)) as [Side, Point][]).map(([side, at]) => (
              <Dot key={side} at={toWindow(view, at)} r={side === hover?.edge ? 6.5 : 4.5} lit={side === hover?.edge} />
            ))}
          </g>
        )}
        {connectors.length <= mostGrips && !dragging && (
          <g className="connect-grips">
            {connectors.flatMap((connector) =>
              gripsOf(connector, zoom).map(([end, at]) => (
                <Dot key={`${connector.id} ${end}`} at={toWindow(view, at)} r={5.5} lit={false} />
              )),
            )}
          </g>
        )}
      </svg>
      {popover && <ConnectorPopover key={popover.id} connector={popover} view={view} />}
    </div>
  );
});

type DotProps = { readonly at: Point; readonly r: number; readonly lit: boolean };
const Dot = ({ at, r, lit }: DotProps) => <circle cx={at.x} cy={at.y} r={r} className={lit ? 'lit' : undefined} />;

/** Follows the pointer over the canvas, and opens a connector that is pressed twice, or selected when Enter is. */
function useCanvasPointer(layer: React.RefObject<HTMLElement | null>, show: (hover: Hover | undefined) => void): void {
  useEffect(() => {
    const canvas = layer.current?.parentElement;
    if (!canvas) return;
    const over = new AbortController();
    const listen = { signal: over.signal };
    let last: Hover | undefined;
    const follow = (next: Hover | undefined) => {
      if (next?.card === last?.card && next?.edge === last?.edge) return;
      last = next;
      show(next);
    };
    canvas.addEventListener(
      'pointermove',
      (event) => {
        const hit = event.buttons === 0 ? pointerOf(event)?.hit : undefined;
        follow(hit?.kind === 'card' ? { card: hit.card.id, edge: hit.edge } : undefined);
      },
      listen,
    );
    canvas.addEventListener('pointerleave', () => follow(undefined), listen);
    canvas.addEventListener(
      'dblclick',
      (event) => {
        const hit = pointerOf(event)?.hit;
        if (hit?.kind === 'connector' || hit?.kind === 'connector-end') editConnector(hit.connector.id);
      },
      listen,
    );
    canvas.addEventListener(
      'keydown',
      (event) => {
        const { selection, focus } = useWindow.getState();
        const [id, ...others] = selection;
        if (!pressed('Enter', event) || composing(event) || id === undefined || others.length > 0 || focus) return;
        if (!find(documentStore.current(), 'connector', id)) return;
        event.preventDefault();
        editConnector(id);
      },
      listen,
    );
    return () => over.abort();
  }, [layer, show]);
}
