import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invariantFaults } from '#shared/model/invariants.ts';
import { project } from '#shared/model/queries.ts';
import { textFields } from '#shared/model/record.ts';
import { textOf } from '#shared/model/translate.ts';
import { templatesIn } from '../../../electron/documents/templates.ts';
import { unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';

const templates = templatesIn(join(import.meta.dirname, '../../../resources/templates'));
const chinese = /\p{Script=Han}/u;

describe('the templates', () => {
  it('are all there and whole, in both main languages', async () => {
    const names = (await templates.list()).map(({ name }) => name);
    expect(names).toEqual(['ecommerce-checkout-return', 'hospital-outpatient', 'hotel-checkin']);
    for (const name of names)
      for (const language of ['en', 'zh'] as const) {
        const document = unwrap(await templates.open(name, language));
        expect([name, invariantFaults(document), project(document).language]).toEqual([name, [], language]);
      }
  });

  it('say every text in both languages', async () => {
    for (const { name, document } of await templates.list())
      for (const rec of document.values())
        for (const field of textFields[rec.type]) {
          const [en, zh] = (['en', 'zh'] as const).map((language) => textOf(rec, field, language, 'en'));
          // Words of the method and plain figures are the same in both.
          if (en === zh) continue;
          expect([name, rec.id, field, chinese.test(en ?? ''), chinese.test(zh ?? '')]).toEqual([
            name,
            rec.id,
            field,
            false,
            true,
          ]);
        }
  });
});

it('one that cannot be read is left out, the others stay', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'broken.blueprint.json'), '{"format":');
  expect(await templatesIn(folder).list()).toEqual([]);
  expect(await templatesIn(folder).open('broken', 'en')).toEqual({ ok: false, faults: [{ code: 'templateMissing' }] });
  expect(await templatesIn(join(folder, 'nowhere')).list()).toEqual([]);
});
