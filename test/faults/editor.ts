/**
 * A person editing in a hurry, as a process of its own: opens the file, does random commands and publishes now and
 * then, for ever. Each thing is told on standard output the moment it is acknowledged, and not before; the other side
 * kills this process group whenever it likes.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { addCard } from '#shared/commands/add-card.ts';
import { addConnector } from '#shared/commands/add-connector.ts';
import { addNote } from '#shared/commands/attach.ts';
import { createDocumentStore, type DocumentStore } from '#shared/commands/document-store.ts';
import { editText } from '#shared/commands/edit.ts';
import { historyFrom } from '#shared/commands/history.ts';
import { remove } from '#shared/commands/remove.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { blueprints, cardsOf, lanesOf, stepsOf } from '#shared/model/queries.ts';
import type { Result } from '#shared/model/result.ts';
import { canonical, sha256 } from '../../electron/storage/content-hash.ts';
import { nodeReaderHost } from '../../electron/storage/node-reader-host.ts';
import { openProjectFile } from '../../electron/storage/project-file.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { type Random, randomFrom } from '../shared/random-numbers.ts';

const [path = '', folder = '', seed = ''] = process.argv.slice(2);

const tell = (line: string): void => void writeSync(1, `${line}\n`);

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  tell(`fault ${JSON.stringify(result.faults)}`);
  return process.exit(1);
}

/** One random command that a person might do; what is refused is simply not done. */
function act(store: DocumentStore, random: Random): void {
  const { document, history } = store.getState();
  const at = new Date().toISOString();
  const blueprint = blueprints(document)[0]?.id ?? '';
  const cards = cardsOf(document, blueprint);
  const card = random.one(cards);
  const cell = {
    step: random.one(stepsOf(document, blueprint)).id,
    lane: random.one(lanesOf(document, blueprint).filter(({ role }) => hasFlow(role))).id,
  };
  const text = `${random.one(['Greets', '问候', 'Waits'])} ${random.whole(1, 1e6)}`;
  const choice = random.whole(1, 10);
  if (choice <= 3) store.dispatch(addCard, { id: randomUUID(), ...cell, text, before: null }, { at });
  else if (choice <= 5) store.dispatch(editText, { id: card.id, field: 'text', text, language: 'both' }, { at });
  else if (choice === 6) store.dispatch(addNote, { id: randomUUID(), blueprint, on: { card: card.id }, text }, { at });
  else if (choice === 7) {
    const to = random.one(cards).id;
    store.dispatch(addConnector, { id: randomUUID(), from: card.id, to, kind: 'triggers' }, { at, gesture: false });
  } else if (choice === 8) {
    if (cards.length > 20) store.dispatch(remove, { ids: [card.id] }, { at });
  } else if (history.undone.length > 0 && choice === 9) store.redo(at);
  else store.undo(at);
}

const project = must(await openProjectFile(path, { host: nodeReaderHost() }));
const { session, recovered } = must(sessionsIn(folder).open(project));
const store = createDocumentStore(session.document(), historyFrom(session.history(1000)));
let seq = session.history(1e6).length;
store.subscribe((_, transaction) => {
  seq = must(session.commit(transaction)).seq;
  tell(`commit ${seq} ${sha256(canonical(transaction))}`);
});
tell(`ready ${recovered ?? 0}`);

const random = randomFrom(Number(seed));
for (;;) {
  act(store, random);
  if (random.chance(0.15)) {
    const held = seq;
    const publishing = session.publish().then((published) => {
      if (must(published).keptBoth) tell('fault kept both');
      tell(`published ${held}`);
    });
    // Half of the time editing goes on while the file is being written.
    if (random.chance(0.5)) await publishing;
  }
  await new Promise(setImmediate);
}
