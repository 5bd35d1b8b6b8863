import { program } from '../program.ts';

/** Tells the log what kind of bug it was and where; never its message, which may hold a person's text. */
export function reportBug(bug: unknown): void {
  void program().request('bug.report', placeOf(bug));
}

function placeOf(bug: unknown): { name: string; frames: string[] } {
  const { name, message, stack = '' } = bug instanceof Error ? bug : new Error('not an Error');
  const frames = stack
    // Lines of a message can look like frames.
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 50)
    .map((line) => line.trim().slice(0, 300));
  return { name: name.slice(0, 100), frames };
}

/** One line on the console, likewise without the message. */
export function sayBug(bug: unknown): void {
  const { name, frames } = placeOf(bug);
  console.error(name, ...frames.slice(0, 3));
}

const reported = new Set<string>();

/** The same for what would come again with every frame: each kind and place is told once. */
export function reportBugOnce(bug: unknown): void {
  const key = bug instanceof Error ? `${bug.name} ${bug.stack?.split('\n').find((line) => /^\s+at /.test(line))}` : '';
  if (reported.has(key)) return;
  reported.add(key);
  reportBug(bug);
}

export function reportBugs(): void {
  // Without an error it is Chromium telling that a size was observed a frame late: no bug of anybody's.
  window.addEventListener('error', (event) => event.error && reportBug(event.error));
  window.addEventListener('unhandledrejection', (event) => reportBug(event.reason));
}
