import type { PhaseHead, StepHead } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { useWords } from '../app/use-words.ts';
import { headId } from '../canvas/grid-twin.tsx';
import { Drawing, drawn } from './journey-drawing.tsx';
import type { JourneySheet } from './journey-sheet.ts';

type Props = {
  readonly sheet: JourneySheet;
  readonly shown: readonly { readonly step: StepHead; readonly index: number }[];
  readonly head: RecordId | undefined;
  readonly selection: ReadonlySet<RecordId>;
};

/** Phases and steps, which stay at the top; a phase is named wherever a part of it shows. */
export function JourneyHeads({ sheet, shown, head, selection }: Props) {
  const words = useWords();
  const { scene, steps } = sheet;
  const { grid, headWidth, headHeight } = scene;
  const { palette } = themes[scene.theme];
  const phaseHeight = scene.phases[0]?.box.height ?? 0;
  const columns = new Map(steps.map((step, index) => [step.id, index]));
  const phases = scene.phases.filter(({ id }) => shown.some(({ step }) => step.phase === id));
  const state = (id: RecordId) =>
    `${head === id ? ' journey-active' : ''}${selection.has(id) ? ' journey-chosen' : ''}`;
  const titleOf = ({ text, translation }: PhaseHead | StepHead) =>
    [...text.lines, ...(translation?.lines ?? [])].map((line) => line.text).join(' ') || '–';
  return (
    <div className="table-top" role="rowgroup" style={{ height: headHeight, background: palette.sheet }}>
      <div role="row" aria-rowindex={1} className="table-row" style={{ height: phaseHeight }}>
        <Corner label={words('table.phases')} width={headWidth} ground={palette.laneHead} />
        {phases.map((phase) => {
          const own = steps.filter((step) => step.phase === phase.id);
          const first = columns.get(own[0]?.id ?? '') ?? 0;
          return (
            <div
              key={phase.id}
              id={headId(phase.id)}
              data-head={phase.id}
              role="columnheader"
              aria-colindex={first + 2}
              aria-colspan={own.length}
              className={`journey-phase${state(phase.id)}`}
              style={{ left: phase.box.x - grid.x, width: phase.box.width - 2, background: palette.head }}
            >
              <span
                style={{
                  left: headWidth + 12,
                  color: palette.ink[phase.text.ink],
                  fontSize: phase.text.size,
                  fontWeight: phase.text.weight,
                }}
              >
                {titleOf(phase)}
              </span>
            </div>
          );
        })}
      </div>
      <div
        role="row"
        aria-rowindex={2}
        className="table-row"
        style={{ top: phaseHeight, height: headHeight - phaseHeight }}
      >
        <Corner label={words('canvas.steps')} width={headWidth} ground={palette.laneHead} />
        {shown.map(({ step, index }) => (
          <div
            key={step.id}
            id={headId(step.id)}
            data-head={step.id}
            role="columnheader"
            aria-colindex={index + 2}
            aria-label={titleOf(step)}
            className={`journey-step${state(step.id)}`}
            style={{ left: step.box.x - grid.x, width: step.box.width }}
          >
            <Drawing shapes={drawn(scene, [step])} part={step.box} />
          </div>
        ))}
      </div>
    </div>
  );
}

type CornerProps = { readonly label: string; readonly width: number; readonly ground: string };

/** Where the heads of rows and columns meet: above the row heads, so that nothing shows through. */
const Corner = ({ label, width, ground }: CornerProps) => (
  <div role="columnheader" aria-colindex={1} className="journey-corner" style={{ width, background: ground }}>
    <span className="table-unseen">{label}</span>
  </div>
);
