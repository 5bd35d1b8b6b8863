import { useWords } from '../../app/use-words.ts';
import { type Common, oneOf } from '../common.ts';
import { anchorOf, meaningOf, type RatingName, ratings } from '../ratings.ts';
import { ChoiceField } from './choice-field.tsx';

export type RatingFieldProps = {
  readonly rating: RatingName;
  readonly value: Common<number>;
  readonly set: (value: number | null) => void;
};

/** A rating from 1 to 10, with what its number means beside it and in the list. */
export function RatingField({ rating, value, set }: RatingFieldProps) {
  const words = useWords();
  const meaning = (value: number) => meaningOf(words, rating, value);
  const chosen = oneOf(value);
  const label = words(`inspector.${rating}`);
  return (
    <div className="rating">
      <span className="rating-name" aria-hidden>
        {label}
      </span>
      <ChoiceField
        quiet
        optional
        absent={words('inspector.unrated')}
        label={label}
        value={value}
        set={set}
        options={ratings.map((number) => ({
          value: number,
          label: words('inspector.ofTen', { number }),
          row: (
            <span className="rating-row">
              <b>{number}</b>
              {anchorOf(number).exact && meaning(number)}
            </span>
          ),
        }))}
      />
      <span className="rating-meaning">{chosen === undefined ? '' : meaning(chosen)}</span>
    </div>
  );
}
