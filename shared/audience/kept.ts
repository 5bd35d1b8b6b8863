import type { LaneRole } from '../model/lane.ts';
import type { Mark } from '../model/mark.ts';
import type { PageKind } from '../model/page-kinds.ts';
import type { RecOf, RecordType } from '../model/record.ts';
import type { Narrowed } from './narrowed.ts';

type Who = readonly Narrowed[];

const everyone: Who = ['client', 'customer', 'operations'];
const team: Who = ['client', 'operations'];
const client: Who = ['client'];
const felt: Who = ['client', 'customer'];
const nobody: Who = [];

/** What a record is found and sorted by. Translations go with the texts they translate. */
type Frame = 'id' | 'type' | 'code' | 'order' | 'blueprint' | 'translations';

/**
 * Who gets which field of a record that goes to them at all. A field that is added to the model does not compile until it
 * is decided here. README.md gives the reasons.
 */
export const keptFields: { readonly [T in RecordType]: { readonly [F in Exclude<keyof RecOf<T>, Frame>]-?: Who } } = {
  project: { title: everyone, language: everyone, profile: client, rulesOff: client, rulesOn: client, brand: everyone },
  asset: { mime: everyone, width: everyone, height: everyone, data: everyone, title: nobody },
  blueprint: {
    title: everyone,
    state: everyone,
    scenario: team,
    persona: team,
    goal: everyone,
    version: team,
    date: everyone,
    owner: team,
  },
  owner: { title: team },
  phase: { title: everyone, kind: team },
  step: {
    phase: everyone,
    title: everyone,
    emotion: felt,
    staffEmotion: nobody,
    importance: client,
    performance: client,
    thought: felt,
    width: everyone,
  },
  lane: { role: everyone, title: everyone, height: everyone },
  card: {
    step: everyone,
    lane: everyone,
    text: everyone,
    kind: everyone,
    description: team,
    owner: team,
    minutes: everyone,
    touchpoint: everyone,
    access: team,
    channel: everyone,
    momentOfTruth: team,
    alone: everyone,
    alternative: everyone,
    grade: client,
    source: nobody,
    privacy: team,
    colour: team,
    waivers: nobody,
    picture: everyone,
  },
  connector: { from: everyone, to: everyone, kind: everyone, label: everyone },
  wait: {
    card: everyone,
    typicalMinutes: everyone,
    peakMinutes: everyone,
    standardMinutes: team,
    easing: team,
    alternative: everyone,
  },
  failure: {
    card: team,
    title: team,
    cause: team,
    effect: team,
    dimension: team,
    severity: team,
    occurrence: team,
    detection: team,
    prevention: team,
    recovery: team,
    owner: team,
    recoveryMinutes: team,
    authority: team,
    script: team,
    residual: team,
  },
  mark: { card: felt, step: felt, kind: felt, text: felt, grade: client },
  policy: { step: team, card: team, text: team, source: nobody, changeable: client },
  metric: { step: team, card: team, name: team, unit: team, value: client, target: team, date: client },
  note: { text: nobody, step: nobody, lane: nobody, card: nobody },
};

/** Records that go to some only, whatever their fields. */
export const keptTypes: { readonly [T in RecordType]?: Who } = {
  owner: team,
  failure: team,
  policy: team,
  metric: team,
  note: nobody,
};

export const keptMarks: { readonly [kind in Mark['kind']]: Who } = {
  pain: felt,
  'staff-pain': nobody,
  opportunity: client,
  question: nobody,
};

export const keptLanes: { readonly [role in LaneRole]: Who } = {
  evidence: everyone,
  customer: everyone,
  frontstage: everyone,
  technology: everyone,
  backstage: team,
  support: team,
  partner: team,
  management: client,
  emotion: felt,
  time: everyone,
  metric: team,
  policy: team,
  pain: felt,
  opportunity: client,
  question: nobody,
  custom: team,
};

/** What can go with a sheet: what the rules find and what is measured is for those who decide, recovery for the staff. */
export const keptPages: { readonly [audience in Narrowed]: readonly PageKind[] } = {
  client: ['quality', 'failures', 'figures'],
  customer: [],
  operations: ['failures'],
};
