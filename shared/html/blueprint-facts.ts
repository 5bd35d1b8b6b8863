import { scenarioOf } from '../layout/title.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { project } from '../model/queries.ts';
import { mainLanguageOf } from '../model/translate.ts';
import { type Fact, tellerOf } from './facts.ts';
import type { Speech } from './speech.ts';

/** What the head of a sheet says of its blueprint. */
export function blueprintFacts(blueprint: Blueprint, speech: Speech): Fact[] {
  const { document, shown } = speech;
  const { text } = tellerOf(speech);
  const own = project(document);
  const facts: Fact[] = [
    { word: 'sheet.project', value: own.title === blueprint.title ? ['', undefined] : text(own, 'title') },
    { word: 'sheet.state', value: speech.word(`sheet.state.${blueprint.state}`) },
    { word: 'sheet.scenario', value: scenarioOf(blueprint, { language: shown, main: mainLanguageOf(document) }) },
    { word: 'sheet.persona', value: text(blueprint, 'persona') },
    { word: 'sheet.goal', value: text(blueprint, 'goal') },
    { word: 'sheet.version', value: text(blueprint, 'version') },
    { word: 'sheet.date', value: [blueprint.date ?? '', undefined] },
    { word: 'sheet.owner', value: text(blueprint, 'owner') },
  ];
  return facts.filter(({ value }) => value[0] !== '');
}
