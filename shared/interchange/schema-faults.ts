import type { z } from 'zod';
import type { Fault } from '../model/result.ts';
import { type ContentCode, type FaultList, shown, within } from './fault-list.ts';

type Issue = z.core.$ZodIssue;

const mustBe: { readonly [expected: string]: ContentCode } = {
  string: 'content.mustBeText',
  number: 'content.mustBeNumber',
  int: 'content.mustBeWholeNumber',
  boolean: 'content.mustBeTrueOrFalse',
  array: 'content.mustBeList',
  object: 'content.mustBeObject',
  record: 'content.mustBeObject',
};

/** What the model's own refinements are called. */
const refined: { readonly [fault: string]: ContentCode } = {
  textWithNul: 'content.textWithNul',
  textNotUnicode: 'content.textNotUnicode',
  needsCardOrStep: 'content.needsCardOrStep',
  namedTwice: 'content.namedTwice',
  notThePicture: 'content.notThePicture',
};

const pathOf = (at: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => within(place, typeof key === 'number' ? key : String(key)), at);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** A fault without its place: a code of the words, and what fills its sentence. */
type Said = readonly [code: ContentCode, params?: Fault['params']];

function saidOf(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type':
      return [mustBe[issue.expected] ?? 'content.notValid'];
    case 'invalid_value':
      return ['content.mustBeOneOf', { values: issue.values.map(String).join(', ') }];
    case 'too_small':
      return issue.origin === 'string'
        ? ['content.mustNotBeEmpty']
        : ['content.mustBeAtLeast', { least: Number(issue.minimum) }];
    case 'too_big':
      if (issue.origin === 'string') return ['content.textTooLong', { most: Number(issue.maximum) }];
      if (issue.origin === 'array') return ['content.listTooLong', { most: Number(issue.maximum) }];
      return ['content.mustBeAtMost', { most: Number(issue.maximum) }];
    case 'invalid_format':
      return [issue.format === 'date' ? 'content.mustBeDate' : 'content.notValid'];
    case 'invalid_union':
      return ['content.mustBeNumberOrText'];
    case 'custom':
      return [refined[String(issue.params?.fault)] ?? 'content.notValid'];
    default:
      return ['content.notValid'];
  }
}

/**
 * What a schema of the model says of a value, as faults with places in the file: one for each value.
 * @param at the place of `value` in the file
 */
export function addIssues(faults: FaultList, at: string, value: unknown, issues: readonly Issue[]): void {
  const told = new Set<string>();
  for (const issue of issues) {
    const place = pathOf(at, issue.path);
    // Of several things wrong with one value the first explains the others.
    if (told.has(place)) continue;
    told.add(place);
    const missing = issue.code !== 'custom' && issue.path.length > 0 && valueAt(value, issue.path) === undefined;
    if (missing) faults.add(place, 'content.missing');
    else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) faults.add(within(place, key), 'content.unknownField', { field: shown(key) });
    } else faults.add(place, ...saidOf(issue));
  }
}
