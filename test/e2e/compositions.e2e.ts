import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Scene } from '../../shared/layout/scene.ts';
import { contentsOf } from '../../shared/model/queries.ts';
import { same } from '../../shared/model/same.ts';
import { compositions, leftInTheMidst } from './compositions.ts';
import { clickCard, editor, saved } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { InputMethod } from './input-method.ts';
import { click, middle } from './pointer.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { there } from './states/state.ts';

type Place = { readonly app: ElectronApplication; readonly page: Page; readonly scene: Scene };

/** A field that texts are written in. */
type Editor = {
  readonly name: string;
  /** What is there once, before anything is written. */
  readonly prepare?: (place: Place) => Promise<void>;
  /** Comes to the field from anywhere; it has the keyboard then. */
  readonly open: (place: Place) => Promise<Locator>;
  /** How a person is done with it: with a text that the document keeps, by Enter; else by Escape. */
  readonly leave: 'Enter' | 'Control+Enter' | 'Escape';
  /** Whether the text of the other language stands in it where this one has none, as on the sheet. */
  readonly standsIn?: boolean;
  /** The record that is written, if it is one of the document. */
  readonly writes?: (scene: Scene) => string;
};

const card = (scene: Scene) => there(scene.cards.find(({ role }) => role === 'customer'));
const written = async ({ page }: Place): Promise<Locator> => {
  await page.keyboard.press('F2');
  return editor(page);
};

/** Each kind of field there is: on the sheet, in its heads, in the table, in a box, over everything, in a dialog. */
const editors: readonly Editor[] = [
  {
    name: 'a card',
    open: async (place) => {
      await clickCard(place.page, place.scene, card(place.scene).id);
      return written(place);
    },
    leave: 'Enter',
    standsIn: true,
    writes: (scene) => card(scene).id,
  },
  {
    name: 'the title of a lane',
    open: async (place) => {
      await click(place.page, middle(there(place.scene.lanes[1]).head));
      return written(place);
    },
    leave: 'Enter',
    standsIn: true,
    writes: (scene) => there(scene.lanes[1]).id,
  },
  {
    name: 'a cell of the table',
    prepare: ({ app }) => chooseFromMenu(app, 'view.touchpoints'),
    open: async (place) => {
      await place.page.locator(`[data-card="${card(place.scene).id}"]`).click();
      return written(place);
    },
    leave: 'Enter',
    standsIn: true,
    writes: (scene) => card(scene).id,
  },
  {
    name: 'the command palette',
    open: async ({ app, page }) => {
      await chooseFromMenu(app, 'help.commands');
      return page.getByRole('dialog').getByRole('combobox');
    },
    leave: 'Escape',
  },
  {
    name: 'the inspector',
    prepare: ({ page, scene }) => clickCard(page, scene, card(scene).id),
    open: async ({ page }) => {
      const box = page.locator('.inspector textarea').first();
      await box.focus();
      return box;
    },
    leave: 'Control+Enter',
    writes: (scene) => card(scene).id,
  },
  {
    name: 'a dialog',
    open: async ({ page }) => {
      await page.locator('.blueprint-tabs [role=tab]').first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Duplicate as a variant…' }).click();
      const title = page.getByRole('dialog').getByLabel('Title');
      await title.focus();
      return title;
    },
    leave: 'Escape',
  },
];

for (const { name, prepare, open, leave, standsIn = false, writes } of editors)
  inHotel(
    `${name} bears ${compositions.length} compositions: nothing is lost or doubled, and no key acts`,
    async ({ app, page, before, scene, userData }) => {
      inHotel.setTimeout(400_000);
      const place: Place = { app, page, scene };
      const ime = await InputMethod.of(page);
      await prepare?.(place);
      const { text, title } = (writes && before.get(writes(scene))?.translations) ?? {};
      const blank = (standsIn && (text ?? title)) || '';

      /** What the document was given last, which the field must say when it is come to again. */
      let kept: string | undefined;
      const begin = async (): Promise<Locator> => {
        const field = await open(place);
        await expect(field).toBeFocused();
        if (kept !== undefined) await expect(field).toHaveValue(kept || blank);
        await page.keyboard.press('Control+a');
        await page.keyboard.press('Backspace');
        await expect(field).toHaveValue('');
        return field;
      };
      for (const { name, gives, type } of compositions)
        await inHotel.step(name, async () => {
          const field = await begin();
          await type(ime, page, app);
          await expect(field).toHaveValue(gives);
          await expect(field).toBeFocused();
          await page.keyboard.press(leave);
          if (writes) kept = gives;
          else await expect(field).toHaveCount(0);
        });
      if (!writes) return;
      for (const { name, gives, type } of leftInTheMidst)
        await inHotel.step(name, async () => {
          await begin();
          await type(ime, page, app);
          kept = gives;
        });
      const field = await open(place);
      await expect(field).toHaveValue(kept ?? '');
      await page.keyboard.press('Escape');

      const after = await saved(page, userData);
      const altered = [...after.keys()].filter((id) => !same(after.get(id), before.get(id)));
      expect(altered).toEqual([writes(scene)]);
      expect(contentsOf(after, scene.blueprint).cards).toHaveLength(contentsOf(before, scene.blueprint).cards.length);
      expect(after.size).toBe(before.size);
    },
  );
