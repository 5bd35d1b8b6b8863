import { editTouchpoint } from '#shared/commands/edit-touchpoint.ts';
import { accessKinds, type Card, cardKinds, touchpointKinds } from '#shared/model/card.ts';
import { find } from '#shared/model/document.ts';
import { useWords } from '../../app/use-words.ts';
import { useFromDocument } from '../../document/use-document.ts';
import { edit } from '../../editing/edit.ts';
import { alive, change } from '../change.ts';
import { common } from '../common.ts';
import { CheckField } from '../fields/check-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ColourField } from '../fields/colour-field.tsx';
import { OwnerField } from '../fields/owner-field.tsx';
import { nameOf, TextField } from '../fields/text-field.tsx';
import { NumberField } from '../fields/value-field.tsx';
import { Row } from './parts.tsx';
import { PictureField } from './picture-field.tsx';

/** What cards are and where they are met. */
export function CardDetails({ cards }: { readonly cards: readonly Card[] }) {
  const words = useWords();
  // Only a customer acts alone; where a file says so of another card it can be taken back.
  const mayBeAlone = useFromDocument((document) =>
    cards.every((card) => card.alone || find(document, 'lane', card.lane)?.role === 'customer'),
  );
  return (
    <>
      <TextField records={cards} field="text" label={words('inspector.text')} lines />
      <Row>
        <ChoiceField
          label={words('inspector.kind')}
          value={common(cards, (card) => card.kind)}
          options={cardKinds.map((value) => ({ value, label: words(`inspector.cardKind.${value}`) }))}
          set={(kind) => kind && change('card', cards, { kind })}
        />
        <NumberField
          name={nameOf(cards, 'minutes')}
          label={words('inspector.minutes')}
          bounds={{ least: 0 }}
          value={common(cards, (card) => card.minutes)}
          set={(minutes) => change('card', cards, { minutes })}
        />
      </Row>
      <OwnerField records={cards} set={(owner) => change('card', cards, { owner })} />
      <TextField records={cards} field="description" label={words('inspector.description')} lines />
      <fieldset className="field checks">
        <legend>{words('inspector.touchpoint')}</legend>
        {touchpointKinds.map((kind) => (
          <CheckField
            key={kind}
            label={words(`inspector.touchpoint.${kind}`)}
            value={common(cards, (card) => card.touchpoint?.includes(kind) ?? false)}
            set={(on) => edit(editTouchpoint, { ids: alive(cards), kind, on })}
          />
        ))}
      </fieldset>
      <Row>
        <ChoiceField
          label={words('inspector.access')}
          optional
          value={common(cards, (card) => card.access)}
          options={accessKinds.map((value) => ({ value, label: words(`inspector.access.${value}`) }))}
          set={(access) => change('card', cards, { access })}
        />
        <TextField records={cards} field="channel" label={words('inspector.channel')} />
      </Row>
      <ColourField value={common(cards, (card) => card.colour)} set={(colour) => change('card', cards, { colour })} />
      <PictureField key={nameOf(cards, 'picture')} cards={cards} />
      {mayBeAlone && (
        <CheckField
          label={words('inspector.alone')}
          value={common(cards, (card) => card.alone ?? false)}
          set={(alone) => change('card', cards, { alone: alone || null })}
        />
      )}
      <CheckField
        label={words('inspector.alternative')}
        value={common(cards, (card) => card.alternative ?? false)}
        set={(alternative) => change('card', cards, { alternative: alternative || null })}
      />
      <TextField records={cards} field="privacy" label={words('inspector.privacy')} lines />
    </>
  );
}
