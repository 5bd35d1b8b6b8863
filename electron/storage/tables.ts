import { assetLimits } from '#shared/model/asset-limits.ts';
import type { RecordType } from '#shared/model/record.ts';
import { versionLimits } from '#shared/model/version.ts';

/**
 * text and number are as they stand; flag is 0 or 1; list is words joined by commas; measure is a number or a
 * text; json is a value with parts, written as JSON.
 * A field that a record lacks is NULL; an empty text is ''.
 */
export type ColumnKind = 'text' | 'number' | 'flag' | 'list' | 'measure' | 'json';

/** One field of a record and the column it is kept in. A nested field is named by its path (`scenario.channel`). */
export type Column = {
  readonly name: string;
  readonly field: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** The format version it came with; absent for what was there from the first. */
  readonly since?: number;
  /** How long a value may be, in bytes, where that is more than any other may (`readLimits`). */
  readonly longest?: number;
  /** The table whose id stands here. */
  readonly refers?: string;
  readonly says: string;
};

export type RecordTable = {
  readonly type: RecordType;
  readonly name: string;
  readonly columns: readonly Column[];
  /** The format version it came with; absent for what was there from the first. */
  readonly since?: number;
};

type Rest = Pick<Partial<Column>, 'name' | 'refers' | 'since' | 'longest'>;

const column =
  (kind: ColumnKind, required: boolean) =>
  (field: string, says: string, rest: Rest = {}): Column => ({ name: field, field, kind, required, says, ...rest });

const text = column('text', false);
const must = column('text', true);
const number = column('number', false);
const flag = column('flag', false);

const id = must('id', 'the record, unique in the file');
const code = must('code', 'the name people see (C12), unique in its blueprint');
const sortKey = must('order', 'siblings sort by it, byte by byte', { name: 'sort_key' });
const blueprint = must('blueprint', 'the blueprint it belongs to', { refers: 'blueprints' });
const member = [id, code, sortKey, blueprint];
const step = (says: string) => text('step', says, { refers: 'steps' });
const card = (says: string) => text('card', says, { refers: 'cards' });
const onStepOrCard = [step('the step it is on, or'), card('the card it is on')];

/** The tables of records, in an order in which every reference points to an earlier table. */
export const recordTables: readonly RecordTable[] = [
  {
    type: 'asset',
    name: 'assets',
    since: 3,
    columns: [
      id,
      must('mime', 'image/png or image/jpeg'),
      column('number', true)('width', 'of the picture, in pixels'),
      column('number', true)('height', 'of the picture, in pixels'),
      text('title', 'the name of the file it came from'),
      must('data', 'the picture itself, in base64', { longest: assetLimits.characters }),
    ],
  },
  {
    type: 'project',
    name: 'project',
    columns: [
      id,
      must('title', 'the name of the project'),
      must('language', 'the language of all texts: en or zh'),
      text('profile', 'whose rules are asked: classic, nng, asu or practical', { since: 3 }),
      column('list', false)('rulesOff', 'rules switched off, joined by commas', { name: 'rules_off', since: 3 }),
      column('list', false)('rulesOn', 'rules switched on beside the profile, joined by commas', {
        name: 'rules_on',
        since: 3,
      }),
      text('brand.logo', 'the picture in the head of what leaves', { name: 'brand_logo', refers: 'assets', since: 3 }),
      text('brand.primary', 'the colour of title and phases: #rrggbb', { name: 'brand_primary', since: 3 }),
      text('brand.accent', 'the colour of the rules at head and foot: #rrggbb', { name: 'brand_accent', since: 3 }),
      text('brand.footer', 'what stands in the foot of what leaves', { name: 'brand_footer', since: 3 }),
    ],
  },
  {
    type: 'blueprint',
    name: 'blueprints',
    columns: [
      id,
      code,
      sortKey,
      must('title', 'its name'),
      must('state', 'current, future, pilot or live'),
      text('scenario.channel', 'where the service is given: web, phone, in-person …', { name: 'scenario_channel' }),
      text('scenario.service', 'core, consulting, after-sales, complaint …', { name: 'scenario_service' }),
      text('scenario.customer', 'new, returning, vip, member …', { name: 'scenario_customer' }),
      text('persona', 'whose way is shown'),
      text('goal', 'what the customer wants to reach'),
      text('version', 'the version people gave it'),
      text('date', 'YYYY-MM-DD'),
      text('owner', 'who answers for the blueprint'),
    ],
  },
  { type: 'owner', name: 'owners', columns: [...member, must('title', 'a team, a role, a supplier')] },
  {
    type: 'phase',
    name: 'phases',
    columns: [
      ...member,
      must('title', 'the heading over its steps'),
      text('kind', 'awareness, consideration, purchase, use or after-sales'),
    ],
  },
  {
    type: 'step',
    name: 'steps',
    columns: [
      ...member,
      must('phase', 'the phase it is part of', { refers: 'phases' }),
      must('title', 'what happens, as the customer sees it'),
      number('emotion', 'how the customer feels, -2 to 2'),
      number('staffEmotion', 'how the staff feel, -2 to 2', { name: 'staff_emotion' }),
      number('importance', '1 to 10'),
      number('performance', '1 to 10'),
      text('thought', 'what the customer thinks'),
      number('width', 'width of the column in px'),
    ],
  },
  {
    type: 'lane',
    name: 'lanes',
    columns: [
      ...member,
      must('role', 'customer, frontstage, backstage, support …'),
      text('title', "its own name; NULL: the role's name"),
      number('height', 'least height of the row in px', { since: 3 }),
    ],
  },
  {
    type: 'card',
    name: 'cards',
    columns: [
      ...member,
      must('step', 'the column it stands in', { refers: 'steps' }),
      must('lane', 'the lane it stands in', { refers: 'lanes' }),
      must('text', 'what is done, shown or used'),
      must('kind', 'action or decision'),
      text('description', 'more about it'),
      text('owner', 'who answers for it', { refers: 'owners' }),
      number('minutes', 'how long it takes'),
      column('list', false)('touchpoint', 'physical, digital, human, content, joined by commas'),
      text('access', 'front, back or self-help'),
      text('channel', 'how the customer meets it'),
      flag('momentOfTruth', '1: a moment of truth', { name: 'moment_of_truth' }),
      flag('alone', '1: the customer acts alone'),
      flag('alternative', '1: only on an alternative path, not in the sums'),
      text('grade', 'observed, reported, assumed or proposed'),
      text('source', 'where this is known from'),
      text('privacy', 'which personal data it handles, and why'),
      text('colour', 'red, orange, yellow, green, blue or purple', { since: 2 }),
      column('json', false)('waivers', 'rules that do not count here: [{"rule", "reason"}]', { since: 3 }),
      text('picture.asset', 'the picture it shows', { name: 'picture', refers: 'assets', since: 3 }),
      text('picture.alt', 'what the picture shows, in words', { name: 'picture_alt', since: 3 }),
    ],
  },
  {
    type: 'connector',
    name: 'connectors',
    columns: [
      ...member,
      must('from', 'the card that initiates', { name: 'from_card', refers: 'cards' }),
      must('to', 'the card it points to', { name: 'to_card', refers: 'cards' }),
      must('kind', 'triggers, agreement, information or loop'),
      text('label', 'the text on it'),
    ],
  },
  {
    type: 'wait',
    name: 'waits',
    columns: [
      ...member,
      must('card', 'where the customer waits', { refers: 'cards' }),
      number('typicalMinutes', 'usual', { name: 'typical_minutes' }),
      number('peakMinutes', 'at the busiest time', { name: 'peak_minutes' }),
      number('standardMinutes', 'the longest that is promised', { name: 'standard_minutes' }),
      text('easing', 'what makes the wait bearable'),
      flag('alternative', '1: only on an alternative path, not in the sums'),
    ],
  },
  {
    type: 'failure',
    name: 'failures',
    columns: [
      ...member,
      must('card', 'where it goes wrong', { refers: 'cards' }),
      text('title', 'what goes wrong'),
      text('cause', 'why'),
      text('effect', 'what it does to the customer'),
      text('dimension', 'reliability, responsiveness, assurance, empathy or tangibles'),
      number('severity', '1 to 10'),
      number('occurrence', '1 to 10'),
      number('detection', '1 to 10'),
      text('prevention', 'how it is kept from happening'),
      text('recovery', 'how the service makes it good'),
      text('owner', 'who answers for it', { refers: 'owners' }),
      number('recoveryMinutes', 'how long the recovery may take', { name: 'recovery_minutes' }),
      text('authority', 'what the person who recovers may decide alone'),
      text('script', 'what is said'),
      number('residual.severity', 'after the measures', { name: 'residual_severity' }),
      number('residual.occurrence', 'after the measures', { name: 'residual_occurrence' }),
      number('residual.detection', 'after the measures', { name: 'residual_detection' }),
    ],
  },
  {
    type: 'mark',
    name: 'marks',
    columns: [
      ...member,
      ...onStepOrCard,
      must('kind', 'pain, staff-pain, opportunity or question'),
      must('text', 'what it says'),
      text('grade', 'observed, reported, assumed or proposed'),
    ],
  },
  {
    type: 'policy',
    name: 'policies',
    columns: [
      ...member,
      ...onStepOrCard,
      must('text', 'the rule'),
      text('source', 'where it comes from'),
      flag('changeable', '1: it could be changed'),
    ],
  },
  {
    type: 'metric',
    name: 'metrics',
    columns: [
      ...member,
      ...onStepOrCard,
      must('name', 'what is measured'),
      text('unit', 'in which unit'),
      column('measure', false)('value', 'as measured: a number or a text'),
      column('measure', false)('target', 'as aimed at: a number or a text'),
      text('date', 'YYYY-MM-DD'),
    ],
  },
  {
    type: 'note',
    name: 'notes',
    columns: [
      ...member,
      must('text', 'the remark'),
      step('the step it is on, if any'),
      text('lane', 'the lane it is on, if any', { refers: 'lanes' }),
      card('the card it is on, if any'),
    ],
  },
];

/** The one row that says which document this is, and by which its content is checked. */
export const documentColumns: readonly Column[] = [
  must('id', 'the document; a copy made by Save As gets another'),
  must('language', 'the language of all texts: en or zh', { name: 'main_language' }),
  must('otherLanguage', 'the language of the translations', { name: 'translation_language' }),
  column('number', true)('records', 'how many records the file holds'),
  must('contentHash', 'SHA-256 of all records', { name: 'content_hash' }),
  must('versionsHash', 'SHA-256 of all named versions', { name: 'versions_hash', since: 3 }),
  must('rowHash', 'SHA-256 of the other columns of this row', { name: 'row_hash' }),
];

/** Texts in the other language, one row a text. */
export const translationColumns: readonly Column[] = [
  must('record', 'the id of the record, of whatever table'),
  must('field', 'the field it translates, by its name in formats and words: text, title, scenario.channel'),
  must('text', 'the text in document.translation_language'),
];

/** Named versions: each a whole project as it was. */
export const versionColumns: readonly Column[] = [
  must('id', 'the version'),
  must('name', 'what people call it'),
  must('at', 'when the project was like this: ISO 8601, UTC', { name: 'made_at' }),
  text('by', 'who named it', { name: 'made_by' }),
  column('json', true)('signatures', 'who signed it off: [{"by", "at"}]'),
  must('contentHash', 'SHA-256 of all its records', { name: 'content_hash' }),
  column('number', true)('records', 'how many records it has'),
  column('number', true)('format', 'the format version they were written in'),
  column('list', true)('pictures', 'the pictures it shows by their hashes, joined by commas', {
    longest: versionLimits.pictures,
  }),
  column('number', true)('size', 'of its records as JSON, in bytes'),
  must('data', 'its records as JSON, a line each, compressed by zlib, in base64', { longest: versionLimits.data }),
  must('rowHash', 'SHA-256 of the other columns of this row', { name: 'row_hash' }),
];

/** Pictures that versions show and the project itself no longer does. */
export const versionPictureColumns: readonly Column[] = [
  must('id', 'SHA-256 of the data'),
  must('data', 'the picture itself, in base64', { longest: assetLimits.characters }),
];
