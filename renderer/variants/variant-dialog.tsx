import { type FormEvent, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { duplicateBlueprint } from '#shared/commands/duplicate-blueprint.ts';
import {
  type Blueprint,
  type BlueprintState,
  blueprintStates,
  type Scenario,
  scenarioValues,
} from '#shared/model/blueprint.ts';
import { find } from '#shared/model/document.ts';
import { type Language, otherLanguage } from '#shared/model/fields.ts';
import { recordsOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { say, type WordKey } from '#shared/words/words.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import { edit, newId } from '../editing/edit.ts';
import { useTabs, vary } from './tab-state.ts';

/** Asks in what a variant differs from the blueprint it is made from: its state, or whose way it shows. */
export function VariantDialog() {
  const varied = useTabs((state) => state.varied);
  const situation = useTabs((state) => state.situation);
  const document = useDocument();
  const blueprint = varied === undefined ? undefined : find(document, 'blueprint', varied);
  return (
    <ModalOverlay
      className="veil"
      isOpen={blueprint !== undefined}
      isDismissable
      onOpenChange={(open) => !open && vary(undefined)}
    >
      <Modal className="export-modal variant-modal">
        <Dialog className="export-dialog">
          {blueprint && <VariantForm blueprint={blueprint} situation={situation} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const parts = ['customer', 'channel', 'service'] as const;
type Part = (typeof parts)[number];

type FormProps = { readonly blueprint: Blueprint; readonly situation: Scenario | undefined };

function VariantForm({ blueprint, situation }: FormProps) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const main = mainLanguageOf(document);
  const own = textOf(blueprint, 'title', language, main);
  // Another situation is as it is now; the same one is what it shall become.
  const later = blueprint.state === 'current' && situation === undefined;
  const [state, setState] = useState<BlueprintState>(later ? 'future' : blueprint.state);
  /** What is chosen anew; '' leaves it as it is. */
  const [scenario, setScenario] = useState<Readonly<Record<Part, string>>>(() => {
    const anew = (part: Part) => (situation?.[part] === blueprint.scenario?.[part] ? '' : (situation?.[part] ?? ''));
    return { customer: anew('customer'), channel: anew('channel'), service: anew('service') };
  });
  const [typed, setTyped] = useState<string>();
  const valueName = (part: Part, value: string, language: Language) => {
    const known = (scenarioValues[part] as readonly string[]).includes(value);
    if (known) return say(language, `sheet.${part}.${value}` as WordKey);
    const own = blueprint.scenario?.[part] === value;
    return own ? textOf(blueprint, `scenario.${part}`, language, main) : value;
  };
  /** What tells the variant from its original, in its title. */
  const titleIn = (language: Language) => {
    const stateName = say(language, `sheet.state.${state}`);
    const altered = [
      ...(state === blueprint.state ? [] : [stateName]),
      ...parts.flatMap((part) => (scenario[part] === '' ? [] : [valueName(part, scenario[part], language)])),
    ];
    const what = altered.join(say(language, 'sheet.listSeparator')) || stateName;
    return say(language, 'variant.title', { title: textOf(blueprint, 'title', language, main), what });
  };
  const title = typed ?? titleIn(language);
  const other = otherLanguage(language);
  const hasOther = (other === main ? blueprint.title : (blueprint.translations?.title ?? '')) !== '';

  const create = (event: FormEvent) => {
    event.preventDefault();
    const records = recordsOf(documentStore.current(), blueprint.id);
    const ids = Object.fromEntries(records.map(({ id }) => [id, newId()]));
    const chosen = parts.filter((part) => scenario[part] !== '');
    const next: Scenario = {
      ...blueprint.scenario,
      ...Object.fromEntries(chosen.map((part) => [part, scenario[part]])),
    };
    const done = edit(duplicateBlueprint, {
      blueprint: blueprint.id,
      ids,
      title: { text: title.trim() || own, language },
      ...(hasOther && { translation: { text: titleIn(other), language: other } }),
      state,
      ...(chosen.length > 0 && { scenario: next }),
    });
    vary(undefined);
    if (done) set({ blueprint: ids[blueprint.id], focus: undefined, selection: [] });
  };
  return (
    <form onSubmit={create}>
      <header>
        <Heading slot="title">{words('variant.dialog')}</Heading>
        <p className="muted">{words('variant.of', { title: own })}</p>
      </header>
      <div className="export-body variant-body">
        <label className="field">
          <span className="label">{words('inspector.title')}</span>
          <input
            className="box"
            value={title}
            maxLength={10_000}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <fieldset className="variant-parts">
          <legend>{words('variant.differs')}</legend>
          <label className="field">
            <span className="label">{words('inspector.state')}</span>
            <select
              className="box"
              aria-label={words('inspector.state')}
              value={state}
              onChange={({ target }) => setState(blueprintStates.find((one) => one === target.value) ?? state)}
            >
              {blueprintStates.map((value) => (
                <option key={value} value={value}>
                  {words(`sheet.state.${value}`)}
                </option>
              ))}
            </select>
          </label>
          {parts.map((part) => {
            const now = blueprint.scenario?.[part];
            const asItIs = now
              ? words('variant.sameAs', { value: valueName(part, now, language) })
              : words('variant.sameNone');
            return (
              <label key={part} className="field">
                <span className="label">{words(`inspector.scenario.${part}`)}</span>
                <select
                  className="box"
                  aria-label={words(`inspector.scenario.${part}`)}
                  value={scenario[part]}
                  onChange={({ target }) => setScenario((before) => ({ ...before, [part]: target.value }))}
                >
                  <option value="">{asItIs}</option>
                  {valuesOf(part, scenario[part]).map((value) => (
                    <option key={value} value={value}>
                      {valueName(part, value, language)}
                    </option>
                  ))}
                </select>
              </label>
            );
          })}
        </fieldset>
      </div>
      <footer className="export-footer">
        <span className="spring" />
        <Button className="button" onPress={() => vary(undefined)}>
          {words('variant.cancel')}
        </Button>
        <Button type="submit" className="button button-primary">
          {words('variant.create')}
        </Button>
      </footer>
    </form>
  );
}

/** What can be chosen, with what was chosen before if that is nobody's but the project's. */
const valuesOf = (part: Part, chosen: string): readonly string[] => {
  const named: readonly string[] = scenarioValues[part];
  return chosen === '' || named.includes(chosen) ? named : [...named, chosen];
};
