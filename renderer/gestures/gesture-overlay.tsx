import { useStore } from '@xyflow/react';
import { memo, useLayoutEffect } from 'react';
import type { Box, CardBox, Point, TextOnCard } from '#shared/layout/scene.ts';
import { textAt } from '#shared/layout/text-on-card.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Fault } from '#shared/model/result.ts';
import { faultSentence } from '#shared/words/fault-sentence.ts';
import { useLanguage } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { DrawnShapes } from '../canvas/shapes-svg.tsx';
import { toWindow, type View } from '../canvas/view.ts';
import { urlOf } from '../pictures/encoded.ts';
import type { Insertion } from './places.ts';
import { type Ghost, type Preview, usePreview } from './preview.ts';
import { stage } from './stage.ts';

/** What a gesture shows, above the canvas. Nothing of it can be pressed. */
export const GestureOverlay = memo(() => {
  const shown = usePreview();
  useLayoutEffect(() => stage()?.screen.makeRoom(shown.room), [shown.room]);
  useCursor(shown);
  const nothing = !Object.values(shown).some((part) => part !== undefined);
  return (
    <div className="gesture-overlay" role="status">
      {!nothing && <Shown {...shown} />}
    </div>
  );
});

/** Shows by the pointer's shape what a drop would do, wherever the pointer is: the element it was pressed on keeps it. */
function useCursor({ ghosts, shift, copies, refusal }: Preview): void {
  const drags = ghosts !== undefined && shift !== undefined;
  const kind = !drags ? undefined : refusal ? 'refused' : copies ? 'copy' : 'move';
  useLayoutEffect(() => {
    const { dataset } = window.document.documentElement;
    if (kind) dataset.dragging = kind;
    return () => {
      delete dataset.dragging;
    };
  }, [kind]);
}

function Shown({ insertion, ghosts, shift, copies, rubber, frame, refusal }: Preview) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const view: View = { x, y, zoom };
  return (
    <>
      <svg aria-hidden="true">
        {ghosts && shift && !copies && (
          <g transform={`translate(${x} ${y}) scale(${zoom})`} className="origins">
            <Origins ghosts={ghosts} />
          </g>
        )}
        {ghosts && (
          <g
            transform={`translate(${x + (shift?.x ?? 0) * zoom} ${y + (shift?.y ?? 0) * zoom}) scale(${zoom})`}
            className={shift ? 'ghosts' : 'picked'}
          >
            <Ghosts ghosts={ghosts} />
          </g>
        )}
        {insertion && <Place insertion={insertion} view={view} refused={refusal !== undefined} />}
        {frame && <Outline className="frame" box={frame} view={view} radius={2} />}
        {rubber && (
          <polyline
            className={refusal ? 'rubber refused' : 'rubber'}
            points={rubber.map((point) => pair(toWindow(view, point))).join(' ')}
          />
        )}
      </svg>
      {refusal && <Refusal at={toWindow(view, refusal.at)} fault={refusal.fault} />}
    </>
  );
}

const pair = ({ x, y }: Point): string => `${x},${y}`;

function Place({ insertion, view, refused }: { insertion: Insertion; view: View; refused: boolean }) {
  const className = refused ? 'insertion refused' : 'insertion';
  if (insertion.kind === 'box') return <Outline className={className} box={insertion.box} view={view} radius={8} />;
  const from = toWindow(view, insertion.from);
  const to = toWindow(view, insertion.to);
  return (
    <g className={className}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={from.x} cy={from.y} r={4} />
      <circle cx={to.x} cy={to.y} r={4} />
    </g>
  );
}

type OutlineProps = { className: string; box: Box; view: View; radius: number };
function Outline({ className, box, view, radius }: OutlineProps) {
  const corner = toWindow(view, box);
  return (
    <rect
      className={className}
      x={corner.x}
      y={corner.y}
      width={Math.max(0, box.width * view.zoom)}
      height={Math.max(0, box.height * view.zoom)}
      rx={radius}
    />
  );
}

/** Drawn once a gesture: only the group around it moves. */
const Ghosts = memo(({ ghosts }: { readonly ghosts: readonly Ghost[] }) => (
  <>
    {ghosts.map(({ box, card, shapes, label }) => {
      if (card) return <CardGhost key={card.id} card={card} />;
      const key = `${box.x} ${box.y}`;
      return shapes ? (
        <g key={key}>
          <DrawnShapes shapes={shapes} />
        </g>
      ) : (
        <BoxGhost key={key} box={box} label={label} />
      );
    })}
  </>
));

/** Pales what is being moved where it still stands. */
const Origins = memo(({ ghosts }: { readonly ghosts: readonly Ghost[] }) => (
  <>
    {ghosts.map(({ box }) => (
      <rect key={`${box.x} ${box.y}`} x={box.x} y={box.y} width={box.width} height={box.height} rx={8} />
    ))}
  </>
));

function BoxGhost({ box, label }: { readonly box: Box; readonly label: string | undefined }) {
  const { palette } = themes[useWindow(themeOf)];
  return (
    <>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={6} />
      {label && (
        <text
          x={box.x + box.width / 2}
          y={box.y + box.height / 2}
          fontSize={13}
          textAnchor="middle"
          dominantBaseline="central"
          fill={palette.ink.text}
        >
          {label}
        </text>
      )}
    </>
  );
}

function CardGhost({ card }: { readonly card: CardBox }) {
  const { palette, metrics } = themes[useWindow(themeOf)];
  const { x, y, width, height } = card.box;
  const block = (text: TextOnCard, key: string) =>
    textAt(text, card.box).lines.map((line) => (
      <text key={`${key} ${line.y}`} x={line.x} y={line.y} fontSize={text.size} fill={palette.ink[text.ink]}>
        {line.text}
      </text>
    ));
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={metrics.cardRadius}
        fill={palette.card}
        stroke={palette.lane[card.role].accent}
      />
      {card.picture && <image {...card.picture.box} href={urlOf(card.picture.asset)} preserveAspectRatio="none" />}
      {block(card.text, 'text')}
      {card.translation && block(card.translation, 'translation')}
    </g>
  );
}

/** Beside the pointer, on the side where there is room for a sentence. */
function Refusal({ at, fault }: { readonly at: Point; readonly fault: Fault }) {
  const language = useLanguage();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const across = at.x > width / 2 ? { right: width - at.x + 14 } : { left: at.x + 14 };
  const down = at.y > height - 120 ? { bottom: height - at.y + 18 } : { top: at.y + 18 };
  return (
    <p className="refusal" style={{ ...across, ...down }}>
      {faultSentence(language, fault)}
    </p>
  );
}
