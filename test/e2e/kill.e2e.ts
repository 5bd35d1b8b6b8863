import { execFileSync } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Random, randomFrom } from '../shared/random-numbers.ts';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import { startWith } from './in-hotel.ts';
import { expect, type Program, startProgram, test } from './program.ts';
import { QuickHand } from './quick-hand.ts';
import { chooseFromMenu } from './shell-page.ts';
import { setSize } from './window-page.ts';

const rounds = process.env.LONG ? 100 : 10;
const seed = 20266;
const cli = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
/** So many that each still has a place on the screen that can be clicked. */
const mostCards = 60;

/** What the program has said to be kept, written down outside of it, and what it has not yet answered for. */
type Noted = {
  readonly kept: Set<string>;
  underway: { readonly was?: string; readonly is: string } | undefined;
  /** How many edits were noted before a kill. */
  edits: number;
};

/** Ends the program and every process it has started, as a power cut would: at once, with no chance to write. */
async function killGroup({ app, ended }: Program): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the program does not run');
  if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
  await ended;
}

const note = (noted: Noted): void => {
  if (!noted.underway) return;
  if (noted.underway.was !== undefined) noted.kept.delete(noted.underway.was);
  noted.kept.add(noted.underway.is);
  noted.underway = undefined;
};

/**
 * Types text after text onto cards and below them; each is noted once the status bar no longer says that it is on its
 * way. Says when so many are noted, and goes on typing.
 */
async function typeOn(hand: QuickHand, noted: Noted, random: Random, wanted: number, done: () => void): Promise<never> {
  const enough = noted.edits + wanted;
  for (;;) {
    const was = random.one([...noted.kept]);
    const is = `Card ${random.whole(1, 1e9)}`;
    const anew = noted.kept.size < mostCards && random.chance(0.25);
    await hand.select(was);
    if (anew) await hand.press('Control+Enter');
    await hand.type(is);
    noted.underway = anew ? { is } : { was, is };
    await hand.press('Enter');
    await expect(hand.card(is)).toBeAttached();
    await expect(hand.page.locator('.saved')).not.toHaveText('Keeping your change…');
    note(noted);
    noted.edits += 1;
    if (noted.edits === enough) done();
  }
}

test(`killed with all its processes ${rounds} times while keys are pressed, the program loses nothing it said it had kept (short form 10 kills, long 100; seed ${seed})`, async ({
  userData,
}) => {
  test.setTimeout(rounds * 60_000);
  const random = randomFrom(seed);
  // Texts have a source of their own: how many are typed before a kill is a matter of speed, when it comes is not.
  const texts = randomFrom(seed + 1);
  const file = await exampleFile(userData, 'hotel-checkin');
  const cardsInFile = async (): Promise<string[]> =>
    [...(await documentOnDisk(file)).values()].flatMap((rec) => (rec.type === 'card' ? rec.text : [])).sort();
  const noted: Noted = { kept: new Set(await cardsInFile()), underway: undefined, edits: 0 };

  for (let round = 0; round <= rounds; round++) {
    // Some ends come before the program has taken up what the last one left.
    const early = round > 0 && round < rounds && random.chance(0.15);
    const program = await startProgram({ userData, args: [file], ready: !early });
    const hand = new QuickHand(program, 'en');
    if (early) {
      await after(random.whole(0, 400));
      await killGroup(program);
      continue;
    }
    await setSize(program.app, 1440, 900);
    await hand.showAll();
    const [, count] = /(\d+) cards/.exec((await hand.page.locator('.counts').textContent()) ?? '') ?? [];
    await expect(hand.page.locator('.react-flow__node')).toHaveCount(Number(count));
    const shown = (await hand.page.locator('.react-flow__node').allTextContents()).sort();
    // What was underway may have been kept or not; whatever was noted must be there, and nothing else.
    if (noted.underway && shown.includes(noted.underway.is)) note(noted);
    noted.underway = undefined;
    expect(shown, `after ${round} kills`).toEqual([...noted.kept].sort());
    await hand.saved();
    expect(await cardsInFile(), `in the file after ${round} kills`).toEqual(shown);
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'verify', file], { stdio: 'pipe' });
    expect(program.consoleErrors).toEqual([]);
    if (round === rounds) {
      await program.close();
      break;
    }

    // A few edits are kept, and then it ends somewhere in the midst of the next ones.
    let killed = false;
    let enough = (): void => undefined;
    const kept = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const typing = typeOn(hand, noted, texts, random.whole(1, 4), enough).catch((error: unknown) => {
      if (!killed) throw error;
    });
    await Promise.race([kept, typing]);
    await Promise.race([after(random.whole(0, 300)), typing]);
    killed = true;
    await killGroup(program);
    await typing;
  }
  test.info().annotations.push({ type: 'edits kept', description: `${noted.edits} over ${rounds} kills` });
  expect(noted.edits, 'edits that were kept').toBeGreaterThan(rounds);
});

/** The program with all of a file in sight, and a hand at it. */
async function startWhole(file: string, userData: string): Promise<{ program: Program; hand: QuickHand }> {
  const program = await startWith(file, { userData });
  const hand = new QuickHand(program, 'en');
  await hand.showAll();
  return { program, hand };
}

test('what a field could not take outlives a kill', async ({ userData }) => {
  test.setTimeout(400_000);
  const file = await exampleFile(userData, 'hotel-checkin');
  const card = 'Compare rooms and book';
  const start = () => startWhole(file, userData);
  const first = await start();
  await first.hand.select(card);
  await first.hand.fill('inspector.minutes', 'ten or so');
  await expect(first.hand.inspector.getByRole('alert')).toBeVisible();
  // What is kept after it is kept no sooner.
  await first.hand.select('Take key and listen to briefing');
  await first.hand.type('Kept');
  await first.hand.press('Enter');
  await expect(first.hand.card('Kept')).toBeAttached();
  await expect(first.hand.page.locator('.saved')).not.toHaveText('Keeping your change…');
  await killGroup(first.program);

  const again = await start();
  await expect(again.hand.card('Kept')).toBeAttached();
  await again.hand.select(card);
  await expect(again.hand.box('inspector.minutes')).toHaveValue('ten or so');
  await again.hand.fill('inspector.minutes', '10');
  await expect(again.hand.inspector.getByRole('alert')).toHaveCount(0);
  await again.program.close();
  expect(again.program.consoleErrors).toEqual([]);
});

/** Where a text is typed, and how a person comes there. */
const places: readonly { name: string; begin: (hand: QuickHand, card: string) => Promise<void> }[] = [
  { name: 'over a card', begin: (hand, card) => hand.select(card) },
  {
    name: 'in a new card',
    begin: async (hand, card) => {
      await hand.select(card);
      await hand.press('Control+Enter');
    },
  },
  {
    name: 'in the inspector',
    begin: async (hand, card) => {
      await hand.select(card);
      await hand.box('inspector.text').first().click();
      await hand.press('Control+a');
    },
  },
  {
    name: 'in a cell of the table',
    begin: async (hand, card) => {
      await hand.select(card);
      await chooseFromMenu(hand.program.app, 'view.touchpoints');
      await expect(hand.page.locator('.table-active').first()).toBeVisible();
    },
  },
];

test('killed while a text is being typed, the program has what was typed so far, as one step', async ({ userData }) => {
  test.setTimeout(400_000);
  const file = await exampleFile(userData, 'hotel-checkin');
  const start = () => startWhole(file, userData);
  const cards = (hand: QuickHand) => hand.page.getByRole('grid').getByRole('listitem').allTextContents();
  let last = 'Compare rooms and book';
  let { program, hand } = await start();
  for (const { name, begin } of places) {
    await test.step(name, async () => {
      const before = await cards(hand);
      await begin(hand, last);
      last = `Typed ${name}`;
      for (const part of [last.slice(0, 4), last.slice(4)]) {
        await hand.type(part);
        const soFar = last.slice(0, last.indexOf(part) + part.length);
        await expect(hand.page.getByRole('grid').getByLabel(soFar).or(hand.card(soFar)).first()).toBeAttached();
      }
      await expect(hand.page.locator('.saved')).not.toHaveText('Keeping your change…');
      await killGroup(program);

      ({ program, hand } = await start());
      await expect(hand.card(last)).toBeAttached();
      await hand.press('Control+z');
      await expect.poll(() => cards(hand)).toEqual(before);
      await hand.press('Control+y');
      await expect(hand.card(last)).toBeAttached();
      expect(program.consoleErrors).toEqual([]);
    });
  }
  await program.close();
});
