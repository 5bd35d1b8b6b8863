import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { pagesFor } from '#shared/audience/audience.ts';
import { notesOf } from '#shared/model/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { useWindow } from '../../app/window-state.ts';
import { useDocument } from '../../document/use-document.ts';
import { CheckList } from '../check-list.tsx';
import { CheckRow } from '../check-row.tsx';
import { asks, type Choices } from '../choices.ts';
import type { OptionsProps } from './options-props.ts';
import { PrintOptions } from './print-options.tsx';

/** Whether something that is asked here is not as it is by default: then it is not hidden at first. */
const isUsed = ({ noteTexts, pages, embed, rawTexts }: Choices): boolean =>
  noteTexts === true || (pages ?? []).length > 0 || embed !== undefined || rawTexts === true;

const rarer = ['noteTexts', 'pages', 'embed', 'rawTexts', 'paper'] as const;

/** What is asked more rarely. */
export function MoreOptions({ choices, change }: OptionsProps) {
  const words = useWords();
  const [open, setOpen] = useState(() => isUsed(choices));
  if (!rarer.some((option) => asks(choices, option))) return null;
  return (
    <Disclosure className="export-more" isExpanded={open} onExpandedChange={setOpen}>
      <Heading className="export-more-head">
        <Button slot="trigger" className="text-button">
          <ChevronRight size={14} aria-hidden className="export-more-arrow" />
          {words('export.more')}
        </Button>
      </Heading>
      <DisclosurePanel className="export-more-body">
        {open && <More choices={choices} change={change} />}
      </DisclosurePanel>
    </Disclosure>
  );
}

function More({ choices, change }: OptionsProps) {
  const words = useWords();
  const document = useDocument();
  const blueprint = useWindow((state) => state.blueprint);
  const noted = blueprint !== undefined && notesOf(document, blueprint).length > 0;
  const { audience = 'full', pages = [] } = choices;
  const offered = pagesFor(audience);
  return (
    <>
      {noted && choices.sheet === 'blueprint' && asks(choices, 'noteTexts') && (
        <CheckRow
          title={words('export.notes')}
          label={words('export.noteTexts')}
          chosen={choices.noteTexts ?? false}
          onChange={(noteTexts) => change({ noteTexts })}
        />
      )}
      {asks(choices, 'pages') && offered.length > 0 && (
        <CheckList
          label={words('export.pages')}
          choices={offered.map((value) => ({ value, label: words(`export.pages.${value}`) }))}
          chosen={pages}
          onChange={(chosen) => change({ pages: chosen })}
          about={pages.length > 0 ? words(`export.pages.${choices.format === 'pdf' ? 'pdf' : 'picture'}`) : undefined}
        />
      )}
      {asks(choices, 'embed') && (
        <CheckRow
          title={words('export.embed')}
          label={words('export.embed.in')}
          chosen={choices.embed ?? audience === 'full'}
          onChange={(embed) => change({ embed })}
        />
      )}
      {asks(choices, 'rawTexts') && (
        <CheckRow
          title={words('export.rawTexts')}
          label={words('export.rawTexts.on')}
          chosen={choices.rawTexts ?? false}
          onChange={(rawTexts) => change({ rawTexts })}
        />
      )}
      {asks(choices, 'paper') && <PrintOptions choices={choices} change={change} />}
    </>
  );
}
