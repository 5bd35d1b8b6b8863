import type { Failure } from '../../shared/model/failure.ts';
import type { Wait } from '../../shared/model/wait.ts';
import type { WordKey } from '../../shared/words/words.ts';
import { cardsSharing, textIn, textOfId, wanted } from './hotel-example.ts';
import type { QuickHand } from './quick-hand.ts';

const { project, blueprint, owners, steps, lanes, waits, failures, policies } = wanted;

/** What the blueprint itself says, as long as nothing is selected. */
export async function fillBlueprint(hand: QuickHand): Promise<void> {
  for (const field of ['title', 'persona', 'goal'] as const)
    await hand.fill(`inspector.${field}`, textIn(hand.language, blueprint, field));
  await hand.fill('inspector.projectTitle', textIn(hand.language, project));
  for (const [part, value] of Object.entries(blueprint.scenario ?? {}))
    await hand.fillSuggested(`inspector.scenario.${part}` as WordKey, hand.word(`sheet.${part}.${value}` as WordKey));
  await hand.box('inspector.owner.add').click();
  for (const owner of owners) {
    await hand.type(textIn(hand.language, owner));
    await hand.press('Enter');
  }
}

/** What several cards have in common is said once, of all of them. */
export async function fillCards(hand: QuickHand): Promise<void> {
  const each = async <K>(
    of: (card: (typeof wanted.cards)[number]) => K | undefined,
    deed: (value: K) => Promise<void>,
  ): Promise<void> => {
    for (const [value, cards] of cardsSharing(of)) {
      await hand.select(...cards.map((card) => textIn(hand.language, card)));
      await deed(value);
    }
  };
  await each(
    ({ owner }) => owner,
    async (owner) => {
      await hand.tab('details');
      await hand.fillSuggested('inspector.owner', textOfId(hand.language, owner));
    },
  );
  await each(
    ({ minutes }) => minutes,
    (minutes) => hand.fill('inspector.minutes', String(minutes)),
  );
  await each(
    ({ touchpoint }) => touchpoint?.[0],
    (kind) => hand.tick(`inspector.touchpoint.${kind}`),
  );
  await each(
    ({ kind }) => (kind === 'action' ? undefined : kind),
    (kind) => hand.choose('inspector.kind', `inspector.cardKind.${kind}`),
  );
  await each(
    ({ alone }) => alone,
    () => hand.tick('inspector.alone'),
  );
  await each(
    ({ alternative }) => alternative,
    () => hand.tick('inspector.alternative'),
  );
  await each(
    ({ momentOfTruth }) => momentOfTruth,
    () => hand.add('tag.moment'),
  );
}

const goTo = async (hand: QuickHand, tag: Wait | Failure): Promise<void> => {
  await hand.select(textOfId(hand.language, tag.card));
  await hand.tab(tag.type);
};

export async function fillWaits(hand: QuickHand): Promise<void> {
  for (const wait of waits) {
    await goTo(hand, wait);
    await hand.addItem('inspector.wait.add');
    for (const which of ['typical', 'peak', 'standard'] as const)
      await hand.fill(`inspector.wait.${which}`, String(wait[`${which}Minutes`]));
    await hand.fill('inspector.wait.easing', textIn(hand.language, wait, 'easing'));
    if (wait.alternative) await hand.tick('inspector.alternative');
  }
}

export const failureTexts = ['title', 'cause', 'effect', 'prevention', 'recovery'] as const;

export async function fillFailures(hand: QuickHand): Promise<void> {
  for (const failure of failures) {
    await goTo(hand, failure);
    await hand.addItem('inspector.failure.add');
    for (const field of failureTexts)
      await hand.fill(`inspector.failure.${field}`, textIn(hand.language, failure, field));
    if (failure.dimension) await hand.choose('inspector.failure.dimension', `inspector.dimension.${failure.dimension}`);
    for (const rating of ['severity', 'occurrence', 'detection'] as const)
      await hand.rate(`inspector.${rating}`, failure[rating] ?? 0);
    await hand.fillSuggested('inspector.owner', textOfId(hand.language, failure.owner ?? ''));
    await hand.fill('inspector.failure.recoveryMinutes', String(failure.recoveryMinutes));
  }
}

/** Emotion, importance and performance of steps, their policies, and the titles of lanes. */
export async function fillHeads(hand: QuickHand, file: string): Promise<void> {
  const scene = await hand.scene(file);
  for (const [index, step] of steps.entries()) {
    await hand.clickOn(scene.steps[index]?.box);
    await hand.tab('evaluate');
    for (const score of ['emotion', 'importance', 'performance'] as const)
      await hand.fill(`inspector.${score}`, String(step[score]));
    for (const policy of policies.filter((policy) => policy.step === step.id)) {
      await hand.tab('notes');
      await hand.addItem('inspector.policy.add');
      await hand.fill('inspector.text', textIn(hand.language, policy, 'text'));
    }
  }
  for (const [index, lane] of lanes.entries()) {
    await hand.clickOn(scene.lanes[index]?.head);
    await hand.fill('inspector.title', textIn(hand.language, lane));
  }
}
