import { memo, type Ref } from 'react';
import type { CardBox, LaneBand, Scene, StepHead } from '#shared/layout/scene.ts';
import { type Say, useWords } from '../app/use-words.ts';
import { cellGrid, type Spot } from './cell-walk.ts';
import type { Sheet } from './sheet.ts';
import { type Size, type View, visibleBox } from './view.ts';

/** The most columns the twin holds at a time. */
const mostColumns = 12;

/** The DOM id of the grid: there is one in a window. */
export const twinId = 'cells';

/** The DOM id of where the keyboard is. */
export const spotId = (spot: Spot): string => `spot-${spot.card ?? `${spot.lane}-${spot.step}`}`;

/** The DOM id of the head of a lane or a step. */
export const headId = (id: string): string => `head-${id}`;

type Props = {
  readonly ref: Ref<HTMLTableElement>;
  readonly name: string;
  readonly sheet: Sheet;
  readonly view: View;
  readonly size: Size;
  readonly focus: Spot | undefined;
  readonly textOfCard: (card: CardBox) => string;
  /** Called when it is given the keyboard, which the field beside it takes. */
  readonly onFocus: () => void;
};

/**
 * What the canvas shows, for those who do not see it: the cells in view and those around the keyboard as a grid, lanes
 * down and steps across, cards in the order of their stack. It changes when the view rests. The field beside it has the
 * keyboard, and names the active cell.
 */
export const GridTwin = memo(({ ref, name, sheet, view, size, focus, textOfCard, onFocus }: Props) => {
  const words = useWords();
  const { scene } = sheet;
  const steps = stepsAround(sheet, view, size, focus);
  return (
    <table
      ref={ref}
      className="twin"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern, walked by arrow keys.
      role="grid"
      id={twinId}
      tabIndex={-1}
      onFocus={onFocus}
      aria-label={name}
      aria-rowcount={scene.lanes.length + 1}
      aria-colcount={scene.steps.length + 1}
      aria-activedescendant={focus && spotId(focus)}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" aria-colindex={1}>
            {words('canvas.steps')}
          </th>
          {steps.map(({ step, index }) => (
            <th key={step.id} id={headId(step.id)} scope="col" aria-colindex={index + 2}>
              {written(step)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scene.lanes.map((lane, row) => (
          <tr key={lane.id} aria-rowindex={row + 2}>
            <th id={headId(lane.id)} scope="row" aria-colindex={1}>
              {written(lane)}
            </th>
            {steps.map(({ step, index }) => (
              <td key={step.id} id={spotId({ lane: lane.id, step: step.id })} aria-colindex={index + 2}>
                <Stack scene={scene} lane={lane} step={step} textOfCard={textOfCard} words={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

type StackProps = {
  readonly scene: Scene;
  readonly lane: LaneBand;
  readonly step: StepHead;
  readonly textOfCard: (card: CardBox) => string;
  readonly words: Say;
};

function Stack({ scene, lane, step, textOfCard, words }: StackProps) {
  const { stack, connections } = cellGrid(scene);
  const cards = stack(lane.id, step.id);
  if (cards.length === 0) return words('canvas.empty');
  const nameOf = (card: CardBox, index: number): string => {
    const count = connections(card.id);
    return [
      textOfCard(card) || words('canvas.noText'),
      written(lane),
      written(step),
      ...(cards.length > 1 ? [words('canvas.position', { n: index + 1, of: cards.length })] : []),
      ...(count > 0 ? [words('canvas.connections', { count })] : []),
    ].join(words('canvas.comma'));
  };
  return (
    <ul>
      {cards.map((card, index) => (
        <li key={card.id} id={spotId({ lane: lane.id, step: step.id, card: card.id })}>
          {nameOf(card, index)}
        </li>
      ))}
    </ul>
  );
}

/** A head's text as one line: its lines were broken for the eye. */
const written = ({ text }: LaneBand | StepHead): string => text.lines.map((line) => line.text).join(' ');

function stepsAround({ scene, steps: index }: Sheet, view: View, size: Size, focus: Spot | undefined) {
  const inView = new Set(index.within(visibleBox(view, size)).map(({ step }) => step.id));
  const all = scene.steps.map((step, index) => ({ step, index }));
  const shown = all.filter(({ step }) => inView.has(step.id)).slice(0, mostColumns);
  const at = all.findIndex(({ step }) => step.id === focus?.step);
  if (at < 0) return shown;
  const around = all.slice(Math.max(0, at - 1), at + 2);
  const together = new Map([...shown, ...around].map((entry) => [entry.index, entry]));
  return [...together.values()].sort((a, b) => a.index - b.index);
}
