import { Group } from 'react-aria-components';
import { type PageKind, pageKinds } from '#shared/model/page-kinds.ts';
import { useWords } from '../app/use-words.ts';
import { CheckField } from '../inspector/fields/check-field.tsx';
import type { Format } from './choices.ts';

type PagesRowProps = {
  readonly format: Format;
  readonly chosen: readonly PageKind[];
  readonly onChange: (chosen: readonly PageKind[]) => void;
  readonly isDisabled: boolean;
};

/** Which pages go with the sheet, and where they stand. */
export function PagesRow({ format, chosen, onChange, isDisabled }: PagesRowProps) {
  const words = useWords();
  return (
    <Group className="export-row export-pages" aria-label={words('export.pages')}>
      <span className="export-label" aria-hidden>
        {words('export.pages')}
      </span>
      <div>
        {pageKinds.map((kind) => (
          <CheckField
            key={kind}
            label={words(`export.pages.${kind}`)}
            value={{ mixed: false, value: chosen.includes(kind) }}
            set={(isChosen) => onChange(pageKinds.filter((each) => (each === kind ? isChosen : chosen.includes(each))))}
            isDisabled={isDisabled}
          />
        ))}
        {chosen.length > 0 && (
          <p className="export-about">{words(format === 'pdf' ? 'export.pages.pdf' : 'export.pages.picture')}</p>
        )}
      </div>
    </Group>
  );
}
