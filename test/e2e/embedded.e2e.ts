import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draw } from '../../electron/export/draw.ts';
import { blueprints, project } from '../../shared/model/queries.ts';
import { exampleDocument } from './blueprint-file.ts';
import { dragFiles } from './drag-files.ts';
import { inHotel, startWith } from './in-hotel.ts';
import { cardOf, cellAt, middle } from './pointer.ts';
import { expect } from './program.ts';
import { rested } from './window-page.ts';

/** Another example, exported with its project in it. */
async function exported(folder: string, format: 'png' | 'svg' | 'pdf'): Promise<string> {
  const document = exampleDocument('ecommerce-checkout-return');
  const [first] = blueprints(document);
  if (!first) throw new Error('no blueprint');
  const { language } = project(document);
  const drawn = await draw(document, { format, blueprint: first.id, language, picture: { scale: 0.2 } });
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.faults));
  const file = path.join(folder, `sheet.${format}`);
  writeFileSync(file, drawn.value.bytes);
  return file;
}

inHotel(
  'an exported picture opens where it is dropped, on a card it is a picture, and it opens by its name',
  async ({ app, page, scene, saved, userData }) => {
    const png = await exported(userData, 'png');
    await dragFiles(page, [png], middle(cardOf(scene, 'evidence', 0).box), true);
    const pictures = async () => [...(await saved()).values()].filter(({ type }) => type === 'asset').length;
    await expect.poll(pictures).toBe(1);

    const opens = app.waitForEvent('window');
    await dragFiles(page, [png], cellAt(scene, 'frontstage', 0), true);
    const other = await opens;
    await rested(other);
    await expect(other.getByText('E-commerce checkout and return').first()).toBeVisible();
    expect(await pictures()).toBe(1);

    const again = path.join(userData, 'again');
    mkdirSync(again);
    const program = await startWith(await exported(userData, 'pdf'), { userData: again });
    await expect(program.page.getByText('E-commerce checkout and return').first()).toBeVisible();
    await program.close();
  },
);
