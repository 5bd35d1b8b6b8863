import { resizeSteps } from '#shared/commands/resize-step.ts';
import { type Step, stepWidthRange } from '#shared/model/step.ts';
import { useWords } from '../../app/use-words.ts';
import { edit } from '../../editing/edit.ts';
import { alive, change } from '../change.ts';
import { common } from '../common.ts';
import { nameOf, TextField } from '../fields/text-field.tsx';
import { NumberField } from '../fields/value-field.tsx';
import { Row } from './parts.tsx';

export function StepDetails({ steps }: { readonly steps: readonly Step[] }) {
  const words = useWords();
  return (
    <>
      <TextField records={steps} field="title" label={words('inspector.title')} />
      <NumberField
        name={nameOf(steps, 'width')}
        label={words('inspector.width')}
        bounds={stepWidthRange}
        placeholder={words('inspector.usual')}
        value={common(steps, (step) => step.width)}
        set={(width) => {
          const done = edit(resizeSteps, { ids: alive(steps), width });
          return done ? undefined : { key: 'inspector.refused' };
        }}
      />
    </>
  );
}

const scores = [
  { fields: ['emotion', 'staffEmotion'], bounds: { least: -2, most: 2 }, hint: 'inspector.emotionHint' },
  { fields: ['importance', 'performance'], bounds: { least: 1, most: 10 }, hint: 'inspector.scoreHint' },
] as const;

/** How steps are felt and valued. */
export function StepScores({ steps }: { readonly steps: readonly Step[] }) {
  const words = useWords();
  return (
    <>
      {scores.map(({ fields, bounds, hint }) => (
        <div key={hint}>
          <Row>
            {fields.map((field) => (
              <NumberField
                key={field}
                name={nameOf(steps, field)}
                label={words(`inspector.${field}`)}
                bounds={bounds}
                value={common(steps, (step) => step[field])}
                set={(value) => change('step', steps, { [field]: value })}
              />
            ))}
          </Row>
          <p className="field-hint">{words(hint)}</p>
        </div>
      ))}
      <TextField records={steps} field="thought" label={words('inspector.thought')} lines />
    </>
  );
}
