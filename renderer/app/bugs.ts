import { program } from '../program.ts';

/** Tells the log what kind of bug it was and where; never its message, which may hold a person's text. */
export function reportBug(bug: unknown): void {
  const { name, stack = '' } = bug instanceof Error ? bug : new Error('not an Error');
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 50)
    .map((line) => line.trim().slice(0, 300));
  void program().request('bug.report', { name: name.slice(0, 100), frames });
}

export function reportBugs(): void {
  // Without an error it is Chromium telling that a size was observed a frame late: no bug of anybody's.
  window.addEventListener('error', (event) => event.error && reportBug(event.error));
  window.addEventListener('unhandledrejection', (event) => reportBug(event.reason));
}
