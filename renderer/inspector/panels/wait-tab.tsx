import { addWait } from '#shared/commands/attach.ts';
import type { Card } from '#shared/model/card.ts';
import { referring } from '#shared/model/queries.ts';
import type { Wait } from '#shared/model/wait.ts';
import { useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { Explain } from '../../help/explain.tsx';
import { addToEach, change } from '../change.ts';
import { common } from '../common.ts';
import { CheckField } from '../fields/check-field.tsx';
import { nameOf, TextField } from '../fields/text-field.tsx';
import { NumberField } from '../fields/value-field.tsx';
import type { TabProps } from './failure-tab.tsx';
import { ItemList } from './item-list.tsx';
import { Row } from './parts.tsx';

/** The waits of cards. */
export function WaitTab({ records: cards, tag }: TabProps<Card>) {
  const words = useWords();
  const document = useDocument();
  return (
    <ItemList
      records={cards.flatMap((card) => referring(document, 'wait', card.id))}
      tag={tag}
      carrierOf={(wait) => wait.card}
      badge={() => 'W'}
      kind={() => 'wait'}
      aside={({ typicalMinutes }) =>
        typicalMinutes === undefined ? undefined : words('sheet.minutes', { minutes: typicalMinutes })
      }
      fields={(wait) => <WaitFields waits={[wait]} />}
      empty={words('inspector.wait.empty')}
      carriers={cards.length}
      adding={[
        {
          label: words('inspector.wait.add'),
          add: () => addToEach(addWait, cards, (id, { id: card }) => ({ id, card })),
        },
      ]}
    />
  );
}

const isOver = ({ typicalMinutes, standardMinutes }: Wait): boolean =>
  typicalMinutes !== undefined && standardMinutes !== undefined && typicalMinutes > standardMinutes;

/** How long customers wait, and what makes it bearable. */
export function WaitFields({ waits }: { readonly waits: readonly Wait[] }) {
  const words = useWords();
  const minutes = { least: 0 };
  const fields = [
    ['typical', 'typicalMinutes'],
    ['peak', 'peakMinutes'],
    ['standard', 'standardMinutes'],
  ] as const;
  return (
    <>
      <Row>
        {fields.map(([word, field]) => (
          <NumberField
            key={field}
            name={nameOf(waits, field)}
            label={words(`inspector.wait.${word}`)}
            bounds={minutes}
            value={common(waits, (wait) => wait[field])}
            set={(value) => change('wait', waits, { [field]: value })}
          />
        ))}
      </Row>
      <p className="field-hint explained">
        {words('inspector.wait.standardHint')}
        <Explain part="glossary.waits" />
      </p>
      {waits.some(isOver) && <p className="field-warning">{words('inspector.wait.over')}</p>}
      <TextField records={waits} field="easing" label={words('inspector.wait.easing')} lines />
      <CheckField
        label={words('inspector.alternative')}
        value={common(waits, (wait) => wait.alternative ?? false)}
        set={(alternative) => change('wait', waits, { alternative: alternative || null })}
      />
      <p className="field-hint">{words('inspector.alternativeHint')}</p>
    </>
  );
}
