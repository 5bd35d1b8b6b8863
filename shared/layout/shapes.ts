import { assertNever } from '../model/assert-never.ts';
import type { SceneElement } from './scene.ts';
import type { Shape } from './shape.ts';
import { cardShapes, cellShapes } from './shapes/card.ts';
import { connectorShapes } from './shapes/connector.ts';
import { curveShapes, guideShapes } from './shapes/curve.ts';
import {
  footShapes,
  laneShapes,
  lineShapes,
  phaseShapes,
  standInShapes,
  stepShapes,
  titleShapes,
} from './shapes/frame.ts';
import { legendShapes } from './shapes/legend.ts';
import { noteListShapes, noteTextShapes } from './shapes/note-list.ts';
import { pageShapes } from './shapes/page.ts';
import { tagShapes } from './shapes/tag.ts';
import type { Theme } from './theme.ts';

/**
 * What a writer draws for an element of a Scene, back to front, in the theme's colours.
 * @param whole draw each connector whole; without it what several share is drawn once, by the first of them
 */
export function shapesOf(element: SceneElement, theme: Theme, whole = false): Shape[] {
  switch (element.kind) {
    // First what there are ten thousand of.
    case 'connector':
      return connectorShapes(element, theme, whole);
    case 'card':
      return cardShapes(element, theme);
    case 'title':
      return titleShapes(element, theme);
    case 'phase':
      return phaseShapes(element, theme);
    case 'step':
      return stepShapes(element, theme);
    case 'lane':
      return laneShapes(element, theme);
    case 'line':
      return lineShapes(element, theme);
    case 'guide':
      return guideShapes(element, theme);
    case 'curve':
      return curveShapes(element, theme);
    case 'cell':
      return cellShapes(element, theme);
    case 'stand-in':
      return standInShapes(element, theme);
    case 'tag':
      return tagShapes(element, theme);
    case 'legend':
      return legendShapes(element, theme);
    case 'notes':
      return noteListShapes(element, theme);
    case 'note-text':
      return noteTextShapes(element, theme);
    case 'foot':
      return footShapes(element, theme);
    case 'page':
      return pageShapes(element, theme);
    default:
      return assertNever(element);
  }
}
