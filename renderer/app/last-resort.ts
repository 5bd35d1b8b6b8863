import type { Language } from '#shared/model/fields.ts';
import type { Fault } from '#shared/model/result.ts';
import { say } from '#shared/words/first.ts';
import { program } from '../program.ts';
import { reportBug, sayBug } from './bugs.ts';

/** Nothing of the window can be shown: neither what it shows nor what it shows instead. */
export function giveUp(bug: unknown): void {
  reportBug(bug);
  sayBug(bug);
  void showLastResort();
}

/**
 * What is shown when nothing else can be: a page of plain elements, which asks the main process for all it needs. Its
 * document is whole there, and from here it can be written out.
 */
export async function showLastResort(): Promise<void> {
  const page = window.document;
  if (page.querySelector('.last-resort')) return;
  const started = await program().request('app.start', {});
  const open = started.ok ? started.value.open : undefined;
  const language: Language = started.ok ? started.value.settings.language : 'en';
  const section = page.createElement('section');
  section.className = 'stopped last-resort';
  section.setAttribute('role', 'alert');
  const text = (element: 'h2' | 'p', said: string): HTMLElement =>
    Object.assign(page.createElement(element), { textContent: said });
  const ways = Object.assign(page.createElement('div'), { className: 'stopped-ways' });
  const way = (said: string, go: () => Promise<unknown>): void => {
    const button = Object.assign(page.createElement('button'), { className: 'button', textContent: said });
    button.addEventListener('click', () => void go());
    ways.append(button);
  };
  const failed = text('p', '');
  way(say(language, 'bug.reload'), () => program().request('window.reload', {}));
  if (open) {
    const { document } = open;
    way(say(language, 'bug.saveData'), async () => {
      const saved = await program().request('document.saveData', { document });
      failed.textContent = saved.ok ? '' : await sentencesOf(language, saved.faults);
    });
  }
  section.append(text('h2', say(language, 'bug.window')), text('p', say(language, 'bug.safe')), ways, failed);
  page.body.replaceChildren(section);
}

/** The words for faults come with the workspace, which may be what cannot be loaded: then their names are said. */
async function sentencesOf(language: Language, faults: readonly Fault[]): Promise<string> {
  const words = await import('#shared/words/fault-sentence.ts').catch(() => undefined);
  return faults.map((fault) => words?.faultSentence(language, fault) ?? fault.code).join(' ');
}
