import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fields, listNames } from '#shared/interchange/fields.ts';

const page = readFileSync(new URL('../../../shared/interchange/FORMAT.md', import.meta.url), 'utf8');

/** The fields that the page's table names for a type: what stands in backticks at the start of an entry. */
const described = (type: string): string[] => {
  const cells = page.split('\n').map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const fieldsCell = cells.find((row) => row[1] === type)?.[2] ?? '';
  const entries = fieldsCell.split(/, (?![^(]*\))| or /);
  return entries.flatMap((entry) => /^`([a-zA-Z]+)/.exec(entry)?.[1] ?? []);
};

test.each(Object.entries(fields))(
  'the page about the format names every field of a %s, and no other',
  (type, names) => {
    const beside = { project: ['format', 'version', 'blueprints', 'assets'], blueprint: ['id', ...listNames] }[
      type
    ] ?? ['id'];
    expect(described(type).sort()).toEqual([...beside, ...names].sort());
  },
);
