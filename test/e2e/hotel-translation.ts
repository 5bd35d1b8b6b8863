import type { Language } from '../../shared/model/fields.ts';
import { cardTexts, stackOf, textIn, textOfId, wanted } from './hotel-example.ts';
import { failureTexts } from './hotel-fields.ts';
import { expect } from './program.ts';
import type { QuickHand } from './quick-hand.ts';

const { project, blueprint, owners, phases, steps, lanes, cards, connectors, waits, failures, policies } = wanted;

/** The cards that stand below another in their cell: Tab passes them by. */
const lower = cards.filter((card) => stackOf(card.lane, card.step)[0] !== card);

/** What the card translated last says in a language. */
export function lastTranslated(language: Language): string {
  const last = lower.at(-1);
  if (!last) throw new Error('the example has stacks of cards');
  return textIn(language, last);
}

/** Every text once more, in the window's other language, which it shows by now. */
export async function translate(hand: QuickHand, file: string, from: Language): Promise<void> {
  const into = hand.language;
  await translateLanes(hand, file, from);
  await translateHeads(hand, file);
  await translateTags(hand, file, from);
  await hand.leaveSelection();
  for (const field of ['title', 'persona', 'goal'] as const)
    await hand.fill(`inspector.${field}`, textIn(into, blueprint, field));
  await hand.fill('inspector.projectTitle', textIn(into, project));
  for (const [index, owner] of owners.entries()) await hand.fill('inspector.ownerName', textIn(into, owner), index);
  for (const card of lower) {
    await hand.select(textIn(from, card));
    await hand.press('F2');
    await hand.typeOver(textIn(into, card));
    await hand.press('Enter');
  }
  await expect.poll(() => hand.cardsShown()).toEqual(cardTexts(into));
}

/** Lane after lane: its title, then the first card of each of its cells. */
async function translateLanes(hand: QuickHand, file: string, from: Language): Promise<void> {
  for (const [row, lane] of lanes.entries()) {
    await hand.clickOn((await hand.scene(file)).lanes[row]?.head);
    await hand.fill('inspector.title', textIn(hand.language, lane));
    // Not before: an empty cell may be crossed by lines, which a click would take.
    const begins = steps.findIndex((step) => stackOf(lane.id, step.id).length > 0);
    for (const step of steps.slice(begins)) {
      const [card] = stackOf(lane.id, step.id);
      if (step === steps[begins] && card) {
        await hand.select(textIn(from, card));
        await hand.press('Enter');
      }
      if (card) await hand.typeOver(textIn(hand.language, card));
      await hand.press(step === steps.at(-1) ? 'Enter' : 'Tab');
    }
  }
}

async function translateHeads(hand: QuickHand, file: string): Promise<void> {
  await hand.showAll();
  const scene = await hand.scene(file);
  for (const [list, [first]] of [
    [phases, scene.phases],
    [steps, scene.steps],
  ] as const) {
    await hand.doubleClickOn(first?.box);
    for (const head of list) {
      await hand.typeOver(textIn(hand.language, head));
      await hand.press(head === list.at(-1) ? 'Enter' : 'Tab');
    }
  }
}

/** What stands on cards, lines and steps. */
async function translateTags(hand: QuickHand, file: string, from: Language): Promise<void> {
  const into = hand.language;
  for (const connector of connectors.filter(({ label }) => label)) {
    // Each label is as wide as its text, and what is beside it moves.
    await hand.showAll();
    const drawn = (await hand.scene(file)).connectors;
    const said = textIn(from, connector, 'label').replaceAll(' ', '');
    const line = drawn.find(
      ({ label }) => label?.text.lines.map(({ text }) => text.replaceAll(' ', '')).join('') === said,
    );
    await hand.clickOn(line?.label?.box);
    await hand.fill('inspector.label', textIn(into, connector, 'label'));
  }
  const select = (id: string) => hand.select(textOfId(lower.some((card) => card.id === id) ? from : into, id));
  for (const wait of waits) {
    await select(wait.card);
    await hand.tab('wait');
    await hand.fill('inspector.wait.easing', textIn(into, wait, 'easing'));
  }
  for (const failure of failures) {
    await select(failure.card);
    await hand.tab('failure');
    for (const field of failureTexts) await hand.fill(`inspector.failure.${field}`, textIn(into, failure, field));
  }
  const scene = await hand.scene(file);
  for (const policy of policies) {
    await hand.clickOn(scene.steps[steps.findIndex(({ id }) => id === policy.step)]?.box);
    await hand.tab('notes');
    await hand.fill('inspector.text', textIn(into, policy, 'text'));
  }
}
