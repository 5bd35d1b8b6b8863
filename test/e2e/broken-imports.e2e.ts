import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { exampleJson } from './blueprint-file.ts';
import { answerOpenDialog } from './dialogs.ts';
import { hotel } from './in-hotel.ts';
import { expect, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';

type Item = { id: string; [field: string]: unknown };
type Sheet = { lanes: Item[]; cards: Item[]; connectors: Item[]; failures: Item[] };
type Broken = {
  readonly name: string;
  readonly breaks: (sheet: Sheet) => void;
  readonly says: string;
  readonly fix: string;
  /** What a person writes into the field that the fix opens. */
  readonly writes?: string;
};

const item = (items: Item[], id: string): Item => {
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error(`the example has no ${id}`);
  return found;
};
const connect =
  (from: string, to: string) =>
  ({ connectors }: Sheet): void =>
    void connectors.push({ id: 'KX', from, to, kind: 'triggers' });

const files: readonly Broken[] = [
  {
    name: 'lanes out of order',
    breaks: ({ lanes }) => void lanes.unshift(...lanes.splice(-1)),
    says: 'Lanes are out of order',
    fix: 'Put lanes in order',
  },
  {
    name: 'a customer joined with backstage',
    breaks: connect('C5', 'B5'),
    says: 'joined with backstage or support directly',
    fix: 'Insert a frontstage card',
  },
  {
    name: 'evidence in the flow',
    breaks: connect('E5', 'F6'),
    says: 'An arrow leads from or to evidence',
    fix: 'Show the evidence in that step instead',
  },
  {
    name: 'frontstage that skips backstage',
    breaks: connect('F9', 'SP9'),
    says: 'joined with support and skips backstage',
    fix: 'Insert a backstage card',
  },
  {
    name: 'a card connected with itself',
    breaks: connect('F4', 'F4'),
    says: 'connected with itself',
    fix: 'Remove the connector',
  },
  {
    name: 'a connection that stands twice',
    breaks: connect('F9', 'B9'),
    says: 'stands here twice',
    fix: 'Keep only one',
  },
  {
    name: 'a decision with one outcome',
    breaks: ({ connectors }) => {
      delete item(connectors, 'K24').label;
    },
    says: 'at least two labelled outcomes',
    fix: 'Add outcomes',
  },
  {
    name: 'a grave failure that nothing prevents',
    breaks: ({ failures }) => {
      const failure = item(failures, 'X1');
      failure.severity = 9;
      delete failure.prevention;
    },
    says: 'severity 9 or more, and nothing prevents it',
    fix: 'Write the prevention',
    writes: 'Compare bookings every hour',
  },
  {
    name: 'no moment of truth',
    breaks: ({ cards }) => {
      for (const card of cards) delete card.momentOfTruth;
    },
    says: 'No moment of truth',
    fix: 'Mark the strongest moment',
  },
  {
    name: 'a card that tells a story',
    breaks: ({ cards }) => {
      item(cards, 'C2').text = `Reads the message. ${'and then some more '.repeat(8)}`;
    },
    says: 'too long to take in',
    fix: 'Shorten; keep all in the description',
  },
];

/** Opens a file as a person does, and gives the window that shows it: it is the only one then. */
async function openAlone(app: ElectronApplication, file: string, before: Page, fills: boolean): Promise<Page> {
  await answerOpenDialog(app, file);
  if (fills) {
    await chooseFromMenu(app, 'file.open');
    return before;
  }
  const [page] = await Promise.all([app.waitForEvent('window', { timeout: 90_000 }), chooseFromMenu(app, 'file.open')]);
  await expect(page.locator('.problem-count')).toBeVisible();
  await before.close();
  return page;
}

test('of ten broken files that are imported each shows its problem, its quick fix mends it, and undo brings it back', async ({
  app,
  page: start,
  userData,
}) => {
  test.setTimeout(300_000);
  let page = start;
  for (const [index, { name, breaks, says, fix, writes }] of files.entries()) {
    await test.step(name, async () => {
      const json = JSON.parse(readFileSync(exampleJson(hotel), 'utf8')) as { blueprints: [Sheet] };
      breaks(json.blueprints[0]);
      const file = path.join(userData, `broken-${index}.blueprint.json`);
      writeFileSync(file, JSON.stringify(json));
      page = await openAlone(app, file, page, index === 0);
      const row = page.locator('.problem').filter({ hasText: says });
      await page.locator('.problem-count').click();
      await expect(row).toHaveCount(1);
      await row.click();
      await page.getByRole('button', { name: fix, exact: true }).click();
      if (writes !== undefined) {
        await expect(page.locator('.field[data-found] textarea')).toBeFocused();
        await page.keyboard.insertText(writes);
        await page.keyboard.press('Tab');
      }
      await expect(row).toHaveCount(0);
      await chooseFromMenu(app, 'edit.undo');
      await expect(row).toHaveCount(1);
    });
  }
});
