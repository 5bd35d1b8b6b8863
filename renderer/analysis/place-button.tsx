import type { ReactNode } from 'react';
import type { RecordId } from '#shared/model/fields.ts';
import { useWords } from '../app/use-words.ts';
import { goToRecord } from '../find/go-to-record.ts';
import { focusCanvas } from '../text-editor/editing.ts';

/** Leaves the analysis for where a record stands in the blueprint, with the keyboard on it. */
export function showInBlueprint(id: RecordId): void {
  goToRecord(id);
  // The canvas comes with the view.
  window.requestAnimationFrame(focusCanvas);
}

type Props = { readonly id: RecordId; readonly name: string; readonly children?: ReactNode };

/** The name of a record, which leads to where it stands in the blueprint. */
export function PlaceButton({ id, name, children }: Props) {
  const words = useWords();
  return (
    <button
      type="button"
      className="analysis-place"
      aria-label={words('analysis.goTo', { what: name })}
      onClick={(event) => {
        event.stopPropagation();
        showInBlueprint(id);
      }}
    >
      {children ?? name}
    </button>
  );
}
