import { editMetrics } from '#shared/commands/edit.ts';
import { gradeSchema } from '#shared/model/fields.ts';
import { type Mark, markKinds } from '#shared/model/mark.ts';
import type { Metric } from '#shared/model/metric.ts';
import { mainLanguageOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { edit } from '../../editing/edit.ts';
import { alive, change, write } from '../change.ts';
import { common, ownText } from '../common.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { nameOf, TextField } from '../fields/text-field.tsx';
import { DateField, MeasureField } from '../fields/value-field.tsx';
import type { Refusal } from '../typed-values.ts';
import { Row } from './parts.tsx';

/** The letter of each kind of mark, as on its tag. */
export const markLetters = { pain: 'P', 'staff-pain': 'p', opportunity: 'O', question: '?' } as const satisfies Record<
  Mark['kind'],
  string
>;

export function MarkFields({ marks }: { readonly marks: readonly Mark[] }) {
  const words = useWords();
  return (
    <>
      <TextField records={marks} field="text" label={words('inspector.text')} lines />
      <Row>
        <ChoiceField
          label={words('inspector.kind')}
          value={common(marks, (mark) => mark.kind)}
          options={markKinds.map((value) => ({ value, label: words(`tag.${value}`) }))}
          set={(kind) => kind && change('mark', marks, { kind })}
        />
        <ChoiceField
          label={words('inspector.grade')}
          optional
          value={common(marks, (mark) => mark.grade)}
          options={gradeSchema.options.map((value) => ({ value, label: words(`inspector.grade.${value}`) }))}
          set={(grade) => change('mark', marks, { grade })}
        />
      </Row>
    </>
  );
}

type Measured = 'value' | 'target';

export function MetricFields({ metrics }: { readonly metrics: readonly Metric[] }) {
  const words = useWords();
  const language = useLanguage();
  const main = mainLanguageOf(useDocument());
  const shown = (metric: Metric, field: Measured) => {
    const value = metric[field];
    if (typeof value === 'number') return value;
    return ownText(metric, field, language, main) || value || undefined;
  };
  /** A number says the same in both languages; a text is written in the one shown, unless it takes a number's place. */
  const measure = (field: Measured, value: number | string | null): Refusal | undefined => {
    const wasText = metrics.every((metric) => typeof metric[field] === 'string');
    if (typeof value === 'string' && wasText) return write(metrics, field, value, language);
    if (value === null && wasText && language !== main) return write(metrics, field, '', language);
    const done = edit(editMetrics, { ids: alive(metrics), edits: { [field]: value } });
    return done ? undefined : { key: 'inspector.refused' };
  };
  const measured = (field: Measured) => (
    <MeasureField
      name={`${nameOf(metrics, field)}/${language}`}
      label={words(`inspector.metric.${field}`)}
      value={common(metrics, (metric) => shown(metric, field))}
      set={(value) => measure(field, value)}
    />
  );
  return (
    <>
      <TextField records={metrics} field="name" label={words('inspector.metric.name')} />
      <Row>
        {measured('value')}
        {measured('target')}
        <TextField records={metrics} field="unit" label={words('inspector.metric.unit')} />
      </Row>
      <DateField
        name={nameOf(metrics, 'date')}
        label={words('inspector.metric.date')}
        value={common(metrics, (metric) => metric.date)}
        set={(date) => change('metric', metrics, { date })}
      />
    </>
  );
}
