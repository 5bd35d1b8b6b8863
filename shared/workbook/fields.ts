import { blueprintStates, scenarioValues } from '../model/blueprint.ts';
import { accessKinds, cardColours, cardKinds, touchpointKinds } from '../model/card.ts';
import { connectorKinds } from '../model/connector.ts';
import { failureDimensions } from '../model/failure.ts';
import { grades } from '../model/grades.ts';
import { laneRoles } from '../model/lane.ts';
import { markKinds } from '../model/mark.ts';
import { phaseKinds } from '../model/phase.ts';
import { ruleProfiles } from '../model/rule-settings.ts';
import type { WordKey } from '../words/words.ts';
import type { Derived } from './derived.ts';
import type { TableName } from './table.ts';

/** What a field's values are called, by their names in the interchange format. */
export type Named = { readonly [value: string]: WordKey };

const named = <V extends string>(values: readonly V[], key: (value: V) => WordKey): Named =>
  Object.fromEntries(values.map((value) => [value, key(value)]));

/** The tables that keep records: everything of a blueprint stands in one of their columns. */
export type KeptName = Exclude<TableName, 'matrix' | 'touchpoints' | 'figures' | 'about'>;

/**
 * One column of a table: its head, its width in characters, and which field of the interchange format it holds, by its
 * path. A `derived` one follows from the rest and is not read back.
 */
export type Field = {
  readonly heading: WordKey;
  readonly width: number;
  /** Left away where no row says it: few people ever fill it in. */
  readonly rare?: true;
} & (
  | { readonly as: 'id' | 'code' | 'text' | 'number' | 'yes' | 'day' | 'measure' | 'rules'; readonly path: string }
  | { readonly as: 'to'; readonly path: string; readonly to: KeptName }
  /** One of a few words, or several; `usual` is not written; `open` ones may be any other text as well. */
  | { readonly as: 'word' | 'words' | 'open'; readonly path: string; readonly named: Named; readonly usual?: string }
  | { readonly as: 'derived'; readonly of: Derived }
);

/** What the roles of lanes are called. */
export const roleNames = named(laneRoles, (role) => `role.${role}`);
const gradeNames = named(grades, (grade) => `inspector.grade.${grade}`);
const touchpoints = named(touchpointKinds, (kind) => `inspector.touchpoint.${kind}`);
const accesses = named(accessKinds, (kind) => `inspector.access.${kind}`);

const id: Field = { as: 'id', path: 'id', heading: 'workbook.id', width: 8 };
const text = (path: string, heading: WordKey, width: number): Field => ({ as: 'text', path, heading, width });
const number = (path: string, heading: WordKey, width = 10): Field => ({ as: 'number', path, heading, width });
const yes = (path: string, heading: WordKey): Field => ({ as: 'yes', path, heading, width: 12 });
const derived = (of: Derived, heading: WordKey, width: number): Field => ({ as: 'derived', of, heading, width });
const to = (path: string, table: KeptName, heading: WordKey, width: number): Field => ({
  as: 'to',
  path,
  to: table,
  heading,
  width,
});
const word = (path: string, heading: WordKey, values: Named, width = 13, usual?: string): Field => ({
  as: 'word',
  path,
  heading,
  width,
  named: values,
  ...(usual !== undefined && { usual }),
});

const rare = (field: Field): Field => ({ ...field, rare: true });

const ofCard = to('card', 'cards', 'inspector.type.card', 34);
const ofStep = to('step', 'steps', 'inspector.type.step', 24);
const grade = word('grade', 'inspector.grade', gradeNames, 12);
const owner = to('owner', 'owners', 'inspector.owner', 18);

/** Every table that keeps records, with all of its columns in their order. */
export const keptFields: { readonly [table in KeptName]: readonly Field[] } = {
  cards: [
    id,
    derived('phase', 'workbook.phase', 18),
    to('step', 'steps', 'inspector.type.step', 22),
    to('lane', 'lanes', 'inspector.type.lane', 22),
    derived('laneRole', 'workbook.laneRole', 18),
    text('text', 'inspector.type.card', 40),
    {
      as: 'word',
      path: 'kind',
      heading: 'inspector.kind',
      width: 10,
      named: named(cardKinds, (kind) => `inspector.cardKind.${kind}`),
      usual: 'action',
    },
    text('description', 'inspector.description', 40),
    owner,
    number('minutes', 'inspector.minutes', 11),
    { as: 'words', path: 'touchpoint', heading: 'inspector.touchpoint', width: 18, named: touchpoints },
    word('access', 'inspector.access', accesses),
    text('channel', 'inspector.channel', 16),
    yes('momentOfTruth', 'inspector.momentOfTruth'),
    yes('alone', 'table.column.alone'),
    yes('alternative', 'table.column.alternative'),
    grade,
    text('source', 'inspector.source', 24),
    text('privacy', 'inspector.privacy', 24),
    word(
      'colour',
      'inspector.colour',
      named(cardColours, (colour) => `colour.${colour}`),
      10,
    ),
    { as: 'code', path: 'picture.asset', heading: 'workbook.picture', width: 9, rare: true },
    rare(text('picture.alt', 'workbook.alt', 24)),
  ],
  steps: [
    id,
    to('phase', 'phases', 'workbook.phase', 24),
    text('title', 'inspector.type.step', 30),
    number('emotion', 'inspector.emotion'),
    number('staffEmotion', 'inspector.staffEmotion'),
    number('importance', 'inspector.importance', 12),
    number('performance', 'inspector.performance', 13),
    text('thought', 'inspector.thought', 40),
    rare(number('width', 'inspector.width', 12)),
  ],
  phases: [
    id,
    text('title', 'workbook.phase', 30),
    word(
      'kind',
      'inspector.kind',
      named(phaseKinds, (kind) => `inspector.phaseKind.${kind}`),
      16,
    ),
  ],
  lanes: [
    id,
    word('role', 'inspector.role', roleNames, 26),
    text('title', 'inspector.title', 30),
    rare(number('height', 'inspector.height', 12)),
  ],
  owners: [id, text('title', 'inspector.owner', 30)],
  connectors: [
    id,
    to('from', 'cards', 'inspector.from', 36),
    to('to', 'cards', 'inspector.to', 36),
    word(
      'kind',
      'inspector.kind',
      named(connectorKinds, (kind) => `connector.${kind}`),
    ),
    text('label', 'inspector.label', 24),
  ],
  waits: [
    id,
    derived('step', 'inspector.type.step', 20),
    ofCard,
    number('typicalMinutes', 'inspector.wait.typical', 11),
    number('peakMinutes', 'inspector.wait.peak', 11),
    number('standardMinutes', 'inspector.wait.standard', 11),
    derived('overStandard', 'workbook.overStandard', 12),
    text('easing', 'inspector.wait.easing', 40),
    yes('alternative', 'table.column.alternative'),
  ],
  failures: [
    id,
    derived('step', 'inspector.type.step', 20),
    ofCard,
    text('title', 'inspector.failure.title', 28),
    text('cause', 'inspector.failure.cause', 25),
    text('effect', 'inspector.failure.effect', 25),
    word(
      'dimension',
      'inspector.failure.dimension',
      named(failureDimensions, (one) => `inspector.dimension.${one}`),
      15,
    ),
    number('severity', 'inspector.severity'),
    number('occurrence', 'inspector.occurrence', 11),
    number('detection', 'inspector.detection'),
    derived('rpn', 'workbook.rpn', 8),
    derived('priority', 'workbook.priority', 10),
    text('prevention', 'inspector.failure.prevention', 26),
    text('recovery', 'inspector.failure.recovery', 26),
    owner,
    number('recoveryMinutes', 'inspector.failure.recoveryMinutes', 11),
    text('authority', 'inspector.failure.authority', 18),
    text('script', 'inspector.failure.script', 22),
    rare(number('residual.severity', 'workbook.severityAfter', 11)),
    rare(number('residual.occurrence', 'workbook.occurrenceAfter', 11)),
    rare(number('residual.detection', 'workbook.detectionAfter', 11)),
    rare(derived('rpnAfter', 'workbook.rpnAfter', 9)),
  ],
  marks: [
    id,
    word(
      'kind',
      'inspector.kind',
      named(markKinds, (kind) => `tag.${kind}`),
      16,
    ),
    text('text', 'inspector.text', 50),
    ofStep,
    ofCard,
    grade,
  ],
  policies: [
    id,
    text('text', 'inspector.type.policy', 50),
    ofStep,
    ofCard,
    text('source', 'inspector.source', 28),
    yes('changeable', 'workbook.changeable'),
  ],
  metrics: [
    id,
    text('name', 'inspector.type.metric', 30),
    { as: 'measure', path: 'value', heading: 'inspector.metric.value', width: 12 },
    { as: 'measure', path: 'target', heading: 'inspector.metric.target', width: 12 },
    text('unit', 'workbook.unit', 10),
    { as: 'day', path: 'date', heading: 'workbook.measuredOn', width: 12 },
    ofStep,
    ofCard,
  ],
  notes: [id, text('text', 'inspector.type.note', 60), ofStep, to('lane', 'lanes', 'inspector.type.lane', 22), ofCard],
  waivers: [
    ofCard,
    { as: 'code', path: 'rule', heading: 'workbook.rule', width: 12 },
    { as: 'code', path: 'reason', heading: 'workbook.reason', width: 60 },
  ],
  pictures: [
    id,
    { as: 'code', path: 'title', heading: 'workbook.fileName', width: 30 },
    { as: 'code', path: 'mime', heading: 'workbook.mime', width: 14 },
    number('width', 'workbook.pixelWidth', 12),
    number('height', 'workbook.pixelHeight', 12),
  ],
};

const scenario = (name: keyof typeof scenarioValues): Field => ({
  as: 'open',
  path: `scenario.${name}`,
  heading: `inspector.scenario.${name}`,
  width: 30,
  named: named<string>(scenarioValues[name], (value) => `sheet.${name}.${value}` as WordKey),
});

const states = named(blueprintStates, (state) => `sheet.state.${state}`);
const profiles = named(ruleProfiles, (profile) => `profile.${profile}`);
const rules = (path: string, heading: WordKey): Field => ({ as: 'rules', path, heading, width: 30 });

/** What is said of the whole, line by line, and whether the project or the blueprint says it. */
export const aboutFields: readonly { readonly of: 'project' | 'blueprint'; readonly field: Field }[] = [
  { of: 'project', field: text('title', 'workbook.about.project', 40) },
  { of: 'blueprint', field: text('title', 'workbook.about.blueprint', 40) },
  { of: 'blueprint', field: id },
  { of: 'blueprint', field: word('state', 'inspector.state', states) },
  { of: 'blueprint', field: scenario('channel') },
  { of: 'blueprint', field: scenario('service') },
  { of: 'blueprint', field: scenario('customer') },
  { of: 'blueprint', field: text('persona', 'inspector.persona', 40) },
  { of: 'blueprint', field: text('goal', 'inspector.goal', 40) },
  { of: 'blueprint', field: text('version', 'inspector.version', 40) },
  { of: 'blueprint', field: { as: 'day', path: 'date', heading: 'inspector.date', width: 12 } },
  { of: 'blueprint', field: text('owner', 'inspector.blueprintOwner', 40) },
  { of: 'project', field: word('profile', 'workbook.about.profile', profiles) },
  { of: 'project', field: rules('rulesOff', 'workbook.about.rulesOff') },
  { of: 'project', field: rules('rulesOn', 'workbook.about.rulesOn') },
  { of: 'project', field: { as: 'code', path: 'brand.logo', heading: 'workbook.about.logo', width: 12 } },
  { of: 'project', field: { as: 'code', path: 'brand.primary', heading: 'workbook.about.primary', width: 12 } },
  { of: 'project', field: { as: 'code', path: 'brand.accent', heading: 'workbook.about.accent', width: 12 } },
  { of: 'project', field: text('brand.footer', 'workbook.about.footer', 40) },
];
