import { addMark, addMetric, type CardOrStep } from '#shared/commands/attach.ts';
import type { Card } from '#shared/model/card.ts';
import { find } from '#shared/model/document.ts';
import { gradeSchema, type RecordId } from '#shared/model/fields.ts';
import { markKinds } from '#shared/model/mark.ts';
import { recordName } from '#shared/model/names.ts';
import { referring } from '#shared/model/queries.ts';
import type { Step } from '#shared/model/step.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { Explain } from '../../help/explain.tsx';
import { addToEach, change } from '../change.ts';
import { common } from '../common.ts';
import { CheckField } from '../fields/check-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { TabProps } from './failure-tab.tsx';
import { ItemList } from './item-list.tsx';
import { MarkFields, MetricFields, markLetters } from './mark-fields.tsx';
import { Section } from './parts.tsx';
import { StepScores } from './step-details.tsx';

/** What is thought of cards, and of the step they stand in. */
export function EvaluateCards({ records: cards, tag }: TabProps<Card>) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const [only] = cards.length === 1 ? cards : [];
  const step = only && find(document, 'step', only.step);
  return (
    <>
      <div className="explained">
        <CheckField
          label={words('inspector.momentOfTruth')}
          value={common(cards, (card) => card.momentOfTruth ?? false)}
          set={(momentOfTruth) => change('card', cards, { momentOfTruth: momentOfTruth || null })}
        />
        <Explain part="palette.marks" />
      </div>
      <ChoiceField
        label={words('inspector.grade')}
        optional
        value={common(cards, (card) => card.grade)}
        options={gradeSchema.options.map((value) => ({ value, label: words(`inspector.grade.${value}`) }))}
        set={(grade) => change('card', cards, { grade })}
      />
      <TextField records={cards} field="source" label={words('inspector.source')} />
      <Marks carriers={cards} tag={tag} />
      {step && (
        <Section title={words('inspector.stepOf', { title: recordName(document, step, language) })}>
          <StepScores steps={[step]} />
        </Section>
      )}
    </>
  );
}

/** What is thought of steps. */
export function EvaluateSteps({ records: steps, tag }: TabProps<Step>) {
  return (
    <>
      <StepScores steps={steps} />
      <Marks carriers={steps} tag={tag} />
    </>
  );
}

type MarksProps = {
  readonly carriers: readonly (Card | Step)[];
  readonly tag: RecordId | undefined;
};

/** A mark, a metric or a policy stands on a card or a step. */
export const standsOn = ({ type, id }: Card | Step): CardOrStep => (type === 'card' ? { card: id } : { step: id });

function Marks({ carriers, tag }: MarksProps) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const blank = { text: '', language };
  return (
    <>
      <Section title={words('inspector.marks')}>
        <ItemList
          records={carriers.flatMap(({ id }) => referring(document, 'mark', id))}
          tag={tag}
          carrierOf={(mark) => mark.card ?? mark.step}
          badge={(mark) => markLetters[mark.kind]}
          kind={(mark) => mark.kind}
          fields={(mark) => <MarkFields marks={[mark]} />}
          empty={words('inspector.mark.empty')}
          carriers={carriers.length}
          adding={markKinds.map((kind) => ({
            label: words(`tag.${kind}`),
            add: () => addToEach(addMark, carriers, (id, on) => ({ id, on: standsOn(on), kind, text: blank })),
          }))}
        />
      </Section>
      <Section title={words('inspector.metrics')}>
        <ItemList
          records={carriers.flatMap(({ id }) => referring(document, 'metric', id))}
          tag={tag}
          carrierOf={(metric) => metric.card ?? metric.step}
          badge={() => '#'}
          kind={() => 'metric'}
          aside={({ value }) => value}
          fields={(metric) => <MetricFields metrics={[metric]} />}
          empty={words('inspector.metric.empty')}
          carriers={carriers.length}
          adding={[
            {
              label: words('inspector.metric.add'),
              add: () => addToEach(addMetric, carriers, (id, on) => ({ id, on: standsOn(on), name: blank })),
            },
          ]}
        />
      </Section>
    </>
  );
}
