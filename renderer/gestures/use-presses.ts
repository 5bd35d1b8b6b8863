import { type MouseEvent, type PointerEvent, useRef } from 'react';
import type { RecordId } from '#shared/model/fields.ts';
import { useWords } from '../app/use-words.ts';
import { expand, isCollapsed, toggleFold } from '../folding/collapsed.ts';
import { editPointed } from '../text-editor/pointing.ts';
import { resetWidth } from './column-width.ts';
import { moodPointAt } from './drag-mood.ts';
import { type Gesture, startGesture, whenMoved } from './gesture.ts';
import type { Hit } from './hit.ts';
import { resetHeight } from './lane-height.ts';
import { presses } from './presses.ts';
import { pick } from './selecting.ts';
import { type Pointer, pointerOf, stage } from './stage.ts';

const primary = 0;

/**
 * Takes presses on the canvas before React Flow sees them: those that begin a gesture never pan. A press that nobody
 * takes is React Flow's, and its click is picked up here.
 * @param focus puts the keyboard on the canvas
 */
export function usePresses(focus: () => void) {
  const taken = useRef(false);
  const words = useWords();

  const press = (event: PointerEvent) => {
    taken.current = false;
    if (event.button !== primary || !event.isPrimary) return;
    const at = pointerOf(event);
    if (!at || !begun(at)) return;
    taken.current = true;
    // Text being typed is committed by this press and may move things: the drag takes hold of what is there after.
    const { clientX, clientY, shiftKey, ctrlKey, metaKey, altKey } = event;
    const again = () => pointerOf({ clientX, clientY, shiftKey, ctrlKey, metaKey, altKey });
    const gesture = whenMoved(() => {
      const start = again();
      return start && begun(start);
    }, focus);
    startGesture(gesture, event, (at) => {
      clicked(at);
      focus();
    });
  };

  const hide = (event: MouseEvent | React.TouchEvent) => {
    if (taken.current) event.stopPropagation();
  };

  const click = (event: MouseEvent) => {
    if (taken.current || event.button !== primary) return;
    const at = pointerOf(event);
    if (!at) return;
    clicked(at);
    focus();
  };

  const doubleClick = (event: MouseEvent) => {
    const hit = pointerOf(event)?.hit;
    const folded = hit && collapsedAt(hit);
    // Both clicks have done their part.
    if (hit && foldOf(hit) !== undefined) return;
    if (hit?.kind === 'column-edge') resetWidth(hit.step);
    else if (hit?.kind === 'lane-head' && hit.edge) resetHeight(hit.lane);
    else if (folded !== undefined) expand([folded]);
    else if (hit) editPointed(hit);
  };

  /** Shows by the pointer's shape what a press would do. */
  const hover = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 0) return;
    const at = pointerOf(event);
    const shape = at && (overMoodPoint(at) ? 'move' : shapeOver(at.hit));
    const { dataset } = event.currentTarget;
    if (dataset.pointer !== shape) dataset.pointer = shape;
    const fold = at && foldOf(at.hit);
    const title = fold === undefined ? '' : words(isCollapsed(fold) ? 'action.expand' : 'action.collapse');
    if (event.currentTarget.title !== title) event.currentTarget.title = title;
  };

  return {
    onPointerDownCapture: press,
    onPointerMove: hover,
    onMouseDownCapture: hide,
    onTouchStartCapture: hide,
    onClick: click,
    onDoubleClick: doubleClick,
  };
}

function overMoodPoint({ hit, sheet }: Pointer): boolean {
  const screen = stage()?.screen;
  return screen !== undefined && moodPointAt(screen.sheet.scene, hit, sheet, screen.view.zoom) !== undefined;
}

/** The phase or lane whose control is under the pointer. */
function foldOf(hit: Hit): RecordId | undefined {
  if (hit.kind === 'lane-head') return hit.fold && hit.lane.id;
  return hit.kind === 'phase-head' ? hit.fold && hit.phase.id : undefined;
}

function clicked(at: Pointer): void {
  const fold = foldOf(at.hit);
  if (fold === undefined) pick(at);
  else toggleFold(fold);
}

/** The collapsed phase or lane that a double click opens. */
function collapsedAt(hit: Hit): RecordId | undefined {
  if (hit.kind === 'phase-head') return hit.phase.collapsed && hit.phase.id;
  if (hit.kind === 'lane-head' || hit.kind === 'cell') return hit.lane.collapsed && hit.lane.id;
  return undefined;
}

type PointerShape = 'move' | 'connect' | 'pick' | 'width' | 'height' | 'ground';

function shapeOver(hit: Hit): PointerShape {
  if (foldOf(hit) !== undefined) return 'pick';
  switch (hit.kind) {
    case 'card':
      return hit.edge ? 'connect' : 'move';
    case 'connector-end':
      return 'connect';
    case 'connector':
      return 'pick';
    case 'lane-head':
      return hit.edge ? 'height' : 'move';
    case 'tag':
    case 'step-head':
    case 'phase-head':
      return 'move';
    case 'column-edge':
      return 'width';
    case 'cell':
    case 'nothing':
      return 'ground';
  }
}

/** The gesture that a press here begins. */
function begun(at: Pointer): Gesture | undefined {
  for (const press of presses) {
    const gesture = press(at);
    if (gesture) return gesture;
  }
  return undefined;
}
