import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { converted, officeFolder } from './libre-office.ts';

const folder = officeFolder();

test('LibreOffice opens a file and saves it as another', async () => {
  const file = path.join(folder, 'table.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  const page = await converted(file, 'html');
  expect(page.toString('utf8')).toMatch(/<td[^>]*>a<\/td>|>a</i);
  expect((await converted(file, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
