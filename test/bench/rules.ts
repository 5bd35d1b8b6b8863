import { test } from '@playwright/test';
import { createDocumentStore } from '../../shared/commands/document-store.ts';
import { editCards } from '../../shared/commands/edit.ts';
import { Judge } from '../../shared/rules/judge.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';

// Not a test: `npm run bench -- rules.ts` measures what the rules cost when a blueprint is opened and after an edit.
const edits = 50;

test('the method’s rules, at first and after an edit', () => {
  const rows = [500, 5_000].map((cards) => {
    const document = bigBlueprint(cards);
    const store = createDocumentStore(document);
    const start = performance.now();
    const judge = new Judge(document, 'B1', '2026-01-01').judgeAll();
    const all = performance.now() - start;
    store.subscribe(({ document: after }, { change }) => judge.follow(after, change));
    const times: number[] = [];
    const work = judge.work;
    for (let edit = 0; edit < edits; edit += 1) {
      const id = `C${1 + ((edit * 37) % cards)}`;
      const kind = edit % 2 === 0 ? ('decision' as const) : ('action' as const);
      store.dispatch(
        editCards,
        { ids: [id], edits: { kind, text: `edit ${edit}` } },
        { at: '2026-01-01T00:00:00.000Z' },
      );
      const before = performance.now();
      judge.judgeAll();
      times.push(performance.now() - before);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const ms = (value = 0) => Math.round(value * 100) / 100;
    return {
      cards,
      'all, ms': ms(all),
      'after an edit, median ms': ms(sorted[edits / 2]),
      'worst ms': ms(sorted.at(-1)),
      'questions asked after an edit': Math.round((judge.work - work) / edits),
    };
  });
  console.table(rows);
});
