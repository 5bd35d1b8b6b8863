import { test } from './program.ts';
import { AccessSeen } from './states/access.ts';
import { ForeignWordsSeen } from './states/foreign-words.ts';
import { walkStates } from './states/walk.ts';

// One walk for both: most of its time goes into coming to a state.
test('in every state, theme and language axe finds nothing at WCAG 2.2 AA, no target is small, all of the document is in the accessibility tree, and no word is of the other language', async ({
  program,
  userData,
}) => {
  test.setTimeout(1_500_000);
  const access = new AccessSeen();
  const words = new ForeignWordsSeen(userData);
  await walkStates(program, { folder: userData, languages: ['en', 'zh'] }, async (seen) => {
    // The words first: a change of theme draws the canvas anew.
    await words.look(seen);
    await access.look(seen);
  });
  words.judge();
  access.judge();
});
