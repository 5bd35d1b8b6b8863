import { notesOf } from '#shared/model/queries.ts';
import { useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';
import { CheckRow } from './check-row.tsx';

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
    <CheckRow
      title={words('export.notes')}
      label={words('export.noteTexts')}
      chosen={chosen}
      onChange={onChange}
      isDisabled={isDisabled}
    />
  );
}
