import {
  Braces,
  FileText,
  Globe,
  Hash,
  Image,
  type LucideIcon,
  PenTool,
  Presentation,
  Sheet,
  Table,
} from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { CheckField } from '../inspector/fields/check-field.tsx';
import { type Format, formatsOf } from './choices.ts';
import { formatGroups } from './formats.ts';
import type { OptionsProps } from './options/options-props.ts';

const icons: { readonly [format: string]: LucideIcon } = {
  pdf: FileText,
  pptx: Presentation,
  html: Globe,
  md: Hash,
  png: Image,
  svg: PenTool,
  xlsx: Sheet,
  csv: Table,
};

const all = formatGroups.flatMap(({ formats }) => formats);

/** In which format the blueprint leaves, or in which. */
export function FormatChoice({ choices, change }: OptionsProps) {
  const words = useWords();
  const { format, pack } = choices;
  const choose = (keys: Iterable<unknown>): void => {
    const chosen = new Set(keys);
    const formats = all.filter((each) => chosen.has(each));
    const [first] = formats;
    if (!pack) first && change({ format: first });
    else {
      // What was ticked last is looked at.
      const added = formats.find((each) => !pack.includes(each));
      change({ pack: formats, format: added ?? (formats.includes(format) ? format : (first ?? format)) });
    }
  };
  return (
    <section className="export-formats" aria-label={words('export.format')}>
      <ToggleButtonGroup
        className="export-groups"
        aria-label={words('export.format')}
        selectionMode={pack ? 'multiple' : 'single'}
        disallowEmptySelection={!pack}
        selectedKeys={formatsOf(choices)}
        onSelectionChange={choose}
      >
        {formatGroups.map(({ group, formats }) => (
          <div key={group} className="export-group">
            <span className="export-label" aria-hidden>
              {words(`export.group.${group}`)}
            </span>
            <div className="export-tiles">
              {formats.map((each) => (
                <FormatTile key={each} format={each} />
              ))}
            </div>
          </div>
        ))}
      </ToggleButtonGroup>
      <p className="export-about export-about-format">
        {words(pack ? 'export.several.about' : `export.about.${format}`)}
      </p>
      {all.length > 1 && (
        <CheckField
          label={words('export.several')}
          value={{ mixed: false, value: pack !== undefined }}
          set={(several) => change({ pack: several ? [format] : undefined })}
        />
      )}
    </section>
  );
}

function FormatTile({ format }: { format: Format }) {
  const words = useWords();
  const Icon = icons[format] ?? Braces;
  return (
    <ToggleButton id={format} className="export-tile">
      <Icon size={15} aria-hidden className="export-tile-icon" />
      {words(`export.short.${format}`)}
    </ToggleButton>
  );
}
