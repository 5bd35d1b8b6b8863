import { cardTexts, stackOf, textIn, textOfId, wanted } from './hotel-example.ts';
import { expect } from './program.ts';
import type { QuickHand } from './quick-hand.ts';

/** Phases and steps, each beside the last one; an empty blueprint has one of each, whose titles are typed over. */
export async function drawPhasesAndSteps(hand: QuickHand, file: string): Promise<void> {
  // The inspector has given the canvas its width.
  await hand.showAll();
  for (const phase of wanted.phases) {
    const title = textIn(hand.language, phase);
    if (phase === wanted.phases[0]) await hand.retitle((await hand.scene(file)).phases[0]?.box, title);
    else await hand.addTitled('palette.phase', title);
    for (const step of wanted.steps.filter((step) => step.phase === phase.id)) {
      const title = textIn(hand.language, step);
      // A long title of its phase has moved it.
      if (step === wanted.steps[0]) await hand.retitle((await hand.scene(file)).steps[0]?.box, title);
      else await hand.addTitled('palette.step', title);
    }
  }
}

/** Lane after lane, Tab from cell to cell, Ctrl+Enter for one more card in the same cell. */
export async function drawCards(hand: QuickHand, file: string): Promise<void> {
  for (const [row, lane] of wanted.lanes.entries()) {
    // The lanes above have grown with their cards.
    await hand.showAll();
    const { lanes, steps } = await hand.scene(file);
    const band = lanes[row]?.box;
    const column = steps[0]?.column;
    if (!band || !column) throw new Error('there is a lane for each of the example');
    await hand.clickOn({ x: column.x, width: column.width, y: band.y, height: band.height });
    await hand.press('Enter');
    for (const step of wanted.steps) {
      for (const [place, card] of stackOf(lane.id, step.id).entries()) {
        if (place > 0) await hand.press('Control+Enter');
        await hand.type(textIn(hand.language, card));
      }
      await hand.press(step === wanted.steps.at(-1) ? 'Enter' : 'Tab');
    }
  }
  await hand.showAll();
  expect(await hand.cardsShown()).toEqual(cardTexts(hand.language));
}

export async function drawConnectors(hand: QuickHand): Promise<void> {
  for (const connector of wanted.connectors) {
    await hand.connect(textOfId(hand.language, connector.from), textOfId(hand.language, connector.to));
    if (connector.kind !== 'triggers') await hand.choose('inspector.kind', `connector.${connector.kind}`);
    if (connector.label) await hand.fill('inspector.label', textIn(hand.language, connector, 'label'));
  }
}
