import { get } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { RecordId } from '../model/fields.ts';
import { command, putting } from './command.ts';

type Ratings = NonNullable<Failure['residual']>;

/** Gives failures one of the ratings as it stands after the measures; null takes it away. */
export const editResidual = command<{
  readonly ids: readonly RecordId[];
  readonly rating: keyof Ratings;
  readonly value: number | null;
}>('command.editFailure', (document, { ids, rating, value }) =>
  putting(
    document,
    ids.map((id) => {
      const { residual = {}, ...failure } = get(document, 'failure', id);
      const { [rating]: _old, ...rest } = residual;
      const next: Ratings = value === null ? rest : { ...rest, [rating]: value };
      return Object.keys(next).length > 0 ? { ...failure, residual: next } : failure;
    }),
  ),
);
