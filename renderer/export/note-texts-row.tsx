import { notesOf } from '#shared/model/queries.ts';
import { useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';
import { CheckField } from '../inspector/fields/check-field.tsx';

type NoteTextsRowProps = {
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
  readonly isDisabled: boolean;
};

/** Whether the texts of notes leave with the sheet, where it has any. */
export function NoteTextsRow({ chosen, onChange, isDisabled }: NoteTextsRowProps) {
  const words = useWords();
  const document = useDocument();
  const blueprint = useWindow((state) => state.blueprint);
  if (blueprint === undefined || notesOf(document, blueprint).length === 0) return null;
  return (
    <div className="export-row">
      <span className="export-label" aria-hidden>
        {words('export.notes')}
      </span>
      <CheckField
        label={words('export.noteTexts')}
        value={{ mixed: false, value: chosen }}
        set={onChange}
        isDisabled={isDisabled}
      />
    </div>
  );
}
