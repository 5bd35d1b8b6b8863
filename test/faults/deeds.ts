/**
 * One deed of the program as a process of its own: everything up to it is done, `ready` is told, and at a line on
 * standard input the deed is done. What is acknowledged is told the moment it is, and not before. The other side kills
 * this process at one of its system calls, or lets one of them fail.
 *
 * Storage is the program's own; only the reader of the file works in this process, since it writes nothing.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createDocumentStore, type DocumentStore } from '#shared/commands/document-store.ts';
import { editText } from '#shared/commands/edit.ts';
import { historyFrom } from '#shared/commands/history.ts';
import { blueprints, cardsOf } from '#shared/model/queries.ts';
import type { Result } from '#shared/model/result.ts';
import { autosaveOf } from '../../electron/documents/autosave.ts';
import { canonical, sha256 } from '../../electron/storage/content-hash.ts';
import type { Session } from '../../electron/storage/open-session.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { openHere } from '../electron/storage/read-here.ts';

const [deed = '', path = '', folder = ''] = process.argv.slice(2);

const tell = (line: string): void => void writeSync(1, `${line}\n`);

/** A refusal is an answer like any other here: it is told, and nothing was acknowledged. */
function told<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  tell(`refused ${result.faults[0]?.code} ${JSON.stringify(result.faults[0]?.params ?? {})}`);
  return undefined;
}

const open = (): Session | undefined => {
  const opened = told(sessionsIn(folder).open(openHere(path)));
  if (!opened) return undefined;
  if (opened.setAside || opened.damaged) tell(`fault not taken up: ${opened.damaged ?? opened.setAside?.name}`);
  tell(`opened ${opened.session.history(1e6).length} ${opened.session.unpublished()}`);
  return opened.session;
};

function edits(session: Session, texts: readonly string[]): void {
  const store: DocumentStore = createDocumentStore(session.document(), historyFrom(session.history(1000)));
  store.subscribe((_, transaction) => {
    // Like the window: what could not be kept is sent again before anything that came after it.
    let committed: { seq: number } | undefined;
    for (let times = 0; times < 3 && !committed; times += 1) committed = told(session.commit(transaction));
    if (committed) tell(`commit ${committed.seq} ${sha256(canonical(transaction))}`);
  });
  const { document } = store.getState();
  for (const text of texts) {
    const card = cardsOf(document, blueprints(document)[0]?.id ?? '')[0];
    store.dispatch(
      editText,
      { id: card?.id ?? '', field: 'text', text, language: 'both' },
      { at: '2026-03-01T10:00:00.000Z' },
    );
  }
}

async function publish(session: Session): Promise<void> {
  const held = session.history(1e6).length;
  const published = told(await session.publish());
  if (published) tell(published.keptBoth ? `kept ${published.path}` : `published ${held}`);
}

/** What is done before `ready`, and what at the word. */
const deeds: Record<string, () => Promise<() => Promise<void> | void>> = {
  edit: async () => {
    const session = open();
    return () => session && edits(session, ['Asks for the bill', '结账', 'Asks again, and waits']);
  },
  publish: async () => {
    const session = open();
    if (session) edits(session, ['Pays']);
    return () => session && publish(session);
  },
  open: async () => () => void open(),
  migrate: async () => async () => {
    const session = open();
    if (!session) return;
    edits(session, ['Migrated']);
    await publish(session);
  },
  /** Through whatever comes: edits, saves, and saves once more. */
  again: async () => {
    const session = open();
    return async () => {
      if (!session) return;
      edits(session, ['Once', 'Twice']);
      for (let times = 0; times < 3; times += 1) await publish(session);
      tell(`unpublished ${session.unpublished()}`);
    };
  },
  /** Editing goes on while the file is being written. */
  meanwhile: async () => {
    const session = open();
    return async () => {
      if (!session) return;
      edits(session, ['Before']);
      const publishing = publish(session);
      await new Promise(setImmediate);
      edits(session, ['Meanwhile']);
      await publishing;
      await publish(session);
    };
  },
  /** What the status bar would say, as it is said. */
  words: async () => {
    const session = open();
    if (!session) return () => undefined;
    const autosave = autosaveOf({
      session,
      savedAt: new Date(),
      schedule: () => () => undefined,
      now: () => new Date(),
      onState: ({ state }) => tell(`says ${state}`),
      onNotice: ({ code }) => tell(`notice ${code}`),
      report: (bug) => tell(`fault ${bug}`),
    });
    return async () => {
      edits(session, ['Spoken of']);
      autosave.changed();
      await autosave.publish();
    };
  },
};

const prepare = deeds[deed];
if (!prepare) throw new Error(`No such deed: ${deed}`);
const act = await prepare();
// The one thread that does what is asynchronous of the file system is there from now on.
await stat('.');
tell('ready');
await once(process.stdin, 'data');
await act();
tell('done');
process.exit(0);
