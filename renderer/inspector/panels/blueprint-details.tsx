import { Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { addOwner } from '#shared/commands/add-owner.ts';
import { type Blueprint, blueprintStates, scenarioValues } from '#shared/model/blueprint.ts';
import { recordName } from '#shared/model/names.ts';
import { ownersOf, project } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import type { WordKey } from '#shared/words/words.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { edit, newId } from '../../editing/edit.ts';
import { change, write } from '../change.ts';
import { common } from '../common.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useDraft } from '../fields/draft.ts';
import { SuggestField } from '../fields/suggest-field.tsx';
import { nameOf, TextField } from '../fields/text-field.tsx';
import { DateField } from '../fields/value-field.tsx';
import { Row, removeFrom, Section } from './parts.tsx';

const scenarioParts = ['channel', 'service', 'customer'] as const;
type ScenarioPart = (typeof scenarioParts)[number];

/** A blueprint's own fields, its owners, and the project's title. */
export function BlueprintDetails({ blueprint }: { readonly blueprint: Blueprint }) {
  const words = useWords();
  const document = useDocument();
  const records = [blueprint];
  return (
    <>
      <TextField records={records} field="title" label={words('inspector.title')} />
      <ChoiceField
        label={words('inspector.state')}
        value={common(records, ({ state }) => state)}
        options={blueprintStates.map((value) => ({ value, label: words(`sheet.state.${value}`) }))}
        set={(state) => state && change('blueprint', records, { state })}
      />
      <TextField records={records} field="persona" label={words('inspector.persona')} />
      <TextField records={records} field="goal" label={words('inspector.goal')} />
      <Section title={words('inspector.scenario')}>
        {scenarioParts.map((part) => (
          <ScenarioField key={part} blueprint={blueprint} part={part} />
        ))}
      </Section>
      <Row>
        <TextField records={records} field="version" label={words('inspector.version')} />
        <DateField
          name={nameOf(records, 'date')}
          label={words('inspector.date')}
          value={common(records, ({ date }) => date)}
          set={(date) => change('blueprint', records, { date })}
        />
      </Row>
      <TextField records={records} field="owner" label={words('inspector.blueprintOwner')} />
      <Owners blueprint={blueprint} />
      <Section title={words('inspector.type.project')}>
        <TextField records={[project(document)]} field="title" label={words('inspector.projectTitle')} />
      </Section>
    </>
  );
}

/** One part of the scenario: a word of the method, which has a name in both languages, or any other text. */
function ScenarioField({ blueprint, part }: { readonly blueprint: Blueprint; readonly part: ScenarioPart }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const main = mainLanguageOf(document);
  const known = scenarioValues[part].map((value) => ({ value, title: words(`sheet.${part}.${value}` as WordKey) }));
  const own = textOf(blueprint, `scenario.${part}`, main, main);
  const shown =
    known.find(({ value }) => value === own)?.title ?? textOf(blueprint, `scenario.${part}`, language, main);
  const commit = (text: string) => {
    const typed = text.trim();
    const word = known.find(({ title, value }) => title === typed || value === typed);
    const wasWord = known.some(({ value }) => value === own);
    // A word of the method is stored as such; what takes its place is said anew, in the main language first.
    if (word || wasWord) return write([blueprint], `scenario.${part}`, word?.value ?? typed, main);
    return write([blueprint], `scenario.${part}`, typed, language);
  };
  return (
    <SuggestField
      name={`${nameOf([blueprint], `scenario.${part}`)}/${language}`}
      label={words(`inspector.scenario.${part}`)}
      shown={shown}
      placeholder=""
      suggestions={known.map(({ title }) => title)}
      novel={(title) => words('inspector.anyText', { title })}
      commit={commit}
    />
  );
}

function Owners({ blueprint }: { readonly blueprint: Blueprint }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const draft = useDraft<HTMLInputElement>({
    name: `${blueprint.id}/new-owner/${language}`,
    shown: '',
    whole: true,
    commit: (text) => {
      const title = text.trim();
      if (title === '') return undefined;
      const done = edit(addOwner, { id: newId(), blueprint: blueprint.id, title: { text: title, language } });
      return done ? undefined : { key: 'inspector.refused' };
    },
  });
  return (
    <Section title={words('inspector.owners')}>
      <ul className="owners">
        {ownersOf(document, blueprint.id).map((owner) => (
          <li key={owner.id} className="owner">
            <TextField records={[owner]} field="title" label={words('inspector.ownerName')} quiet />
            <Button
              className="icon-button"
              aria-label={words('inspector.remove', { what: recordName(document, owner, language) })}
              onPress={() => removeFrom([owner], undefined)}
            >
              <Trash2 size={14} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <input
        {...draft.box}
        className="box"
        aria-label={words('inspector.owner.add')}
        placeholder={words('inspector.owner.add')}
        spellCheck={false}
        autoComplete="off"
      />
    </Section>
  );
}
