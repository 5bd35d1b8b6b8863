/**
 * One of two programs that have the same file open, each with sessions of its own: another profile, or another computer.
 * Does what it is told on standard input, line by line: `open`, `edit TEXT`, `save`, `close`; answers each with a line.
 */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Result } from '#shared/model/result.ts';
import type { Session } from '../../electron/storage/open-session.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { openHere } from '../electron/storage/read-here.ts';

const [path = '', folder = ''] = process.argv.slice(2);
const sessions = sessionsIn(folder);
const said = (result: Result<unknown>): string => (result.ok ? 'ok' : (result.faults[0]?.code ?? '?'));
let session: Session | undefined;

function edit(open: Session, text: string): string {
  const id = randomUUID();
  const order = `a${open.history(1e6).length}z`;
  const note = { id, type: 'note', code: `N${id}`, order, blueprint: 'b1', text } as const;
  const at = new Date().toISOString();
  return said(open.commit({ label: 'command.addNote', at, kind: 'do', change: { [id]: [null, note] } }));
}

async function obey(line: string): Promise<string> {
  const [word, ...rest] = line.split(' ');
  if (word === 'open') {
    // Each file of a test is called by its number.
    const opened = sessions.open(openHere(`${path}${rest.join(' ')}`));
    if (opened.ok) session = opened.value.session;
    return said(opened);
  }
  if (!session) return 'not open';
  if (word === 'edit') return edit(session, rest.join(' '));
  if (word === 'save') {
    const published = await session.publish();
    return published.ok && published.value.keptBoth ? 'kept both' : said(published);
  }
  await session.close();
  return 'closed';
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${await obey(line)}\n`);
