import { editResidual } from '#shared/commands/edit-residual.ts';
import { type Failure, failureDimensions } from '#shared/model/failure.ts';
import { useWords } from '../../app/use-words.ts';
import { edit } from '../../editing/edit.ts';
import { Explain } from '../../help/explain.tsx';
import { alive, change } from '../change.ts';
import { common } from '../common.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { OwnerField } from '../fields/owner-field.tsx';
import { RatingField } from '../fields/rating-field.tsx';
import { nameOf, TextField } from '../fields/text-field.tsx';
import { NumberField } from '../fields/value-field.tsx';
import { ratingNames } from '../ratings.ts';
import { Row } from './parts.tsx';
import { ResidualRisk, Risk } from './risk.tsx';

/** Everything about one or many failures: what goes wrong, how much it matters, how the service recovers. */
export function FailureFields({ failures }: { readonly failures: readonly Failure[] }) {
  const words = useWords();
  const [only] = failures.length === 1 ? failures : [];
  return (
    <>
      <TextField records={failures} field="title" label={words('inspector.failure.title')} />
      <TextField records={failures} field="cause" label={words('inspector.failure.cause')} />
      <TextField records={failures} field="effect" label={words('inspector.failure.effect')} />
      <ChoiceField
        label={words('inspector.failure.dimension')}
        optional
        value={common(failures, (failure) => failure.dimension)}
        options={failureDimensions.map((value) => ({ value, label: words(`inspector.dimension.${value}`) }))}
        set={(dimension) => change('failure', failures, { dimension })}
      />
      <fieldset className="ratings">
        <legend>
          {words('inspector.failure.ratings')}
          <Explain part="inspector.failure.ratings" />
        </legend>
        {ratingNames.map((rating) => (
          <RatingField
            key={rating}
            rating={rating}
            value={common(failures, (failure) => failure[rating])}
            set={(value) => change('failure', failures, { [rating]: value })}
          />
        ))}
      </fieldset>
      {only && <Risk failure={only} />}
      <TextField records={failures} field="prevention" label={words('inspector.failure.prevention')} />
      <TextField records={failures} field="recovery" label={words('inspector.failure.recovery')} />
      <Row>
        <OwnerField records={failures} set={(owner) => change('failure', failures, { owner })} />
        <NumberField
          name={nameOf(failures, 'recoveryMinutes')}
          label={words('inspector.failure.recoveryMinutes')}
          bounds={{ least: 0 }}
          value={common(failures, (failure) => failure.recoveryMinutes)}
          set={(recoveryMinutes) => change('failure', failures, { recoveryMinutes })}
        />
      </Row>
      <TextField records={failures} field="authority" label={words('inspector.failure.authority')} />
      <TextField records={failures} field="script" label={words('inspector.failure.script')} lines />
      <fieldset className="ratings">
        <legend>{words('inspector.failure.residual')}</legend>
        {ratingNames.map((rating) => (
          <RatingField
            key={rating}
            rating={rating}
            value={common(failures, (failure) => failure.residual?.[rating])}
            set={(value) => edit(editResidual, { ids: alive(failures), rating, value })}
          />
        ))}
      </fieldset>
      {only && <ResidualRisk failure={only} />}
    </>
  );
}
