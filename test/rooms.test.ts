import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, offences } from './import-rules.ts';

const root = path.join(import.meta.dirname, '..');
const files = ['shared', 'electron', 'renderer', 'viewer'].flatMap((room) =>
  globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }).map((file) => file.split(path.sep).join('/')),
);

test('every import goes in a direction that the architecture allows', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap((file) => offences(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});

test('every way of naming a module is seen', () => {
  const source = `
    import a from 'one';
    import type { B } from 'two';
    import 'three';
    export * from 'four';
    export { c } from 'five';
    export type { D } from 'six';
    const e = await import('seven');
    type F = import('eight').F;
    const g: typeof import('nine') = e;
    import h = require('ten');
    const i = require('eleven');
    const j = await import(\`twelve/\${a}\`);`;
  expect(importsOf('shared/model/x.ts', source)).toEqual([
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
    'a computed name',
  ]);
});

test.each([
  ['shared/model/card.ts', "import type { Scene } from '../layout/scene.ts'"],
  ['shared/model/card.ts', "import { readFile } from 'node:fs/promises'"],
  ['shared/model/card.ts', "import type { Row } from '../../electron/storage/rows.ts'"],
  ['shared/ipc.ts', "import './commands/dispatch.ts'"],
  ['shared/commands/card.ts', "import './../layout/layout.ts'"],
  ['shared/layout/grid.ts', "export { write } from '../export/svg.ts'"],
  ['shared/analysis/figures.ts', "type S = import('../layout/scene.ts').Scene"],
  ['shared/interchange/read.ts', "import '../commands/dispatch.ts'"],
  ['shared/words/method.ts', "import type { Card } from '../model/card.ts'"],
  ['shared/export/svg.ts', "import '../analysis/figures.ts'"],
  ['shared/newcomer/x.ts', "import '../model/card.ts'"],
  ['shared/layout/x.ts', "import { useState } from 'react'"],
  ['renderer/app/app.tsx', "import type { Window } from '../../electron/window.ts'"],
  ['renderer/app/app.tsx', "import { ipcRenderer } from 'electron'"],
  ['renderer/app/app.tsx', "import path from 'node:path'"],
  ['renderer/app/app.tsx', "import type { Card } from '../../shared/model/card.ts'"],
  ['electron/storage/rows.ts', "import { app } from 'electron'"],
  ['electron/cli/main.ts', "import type { app } from 'electron'"],
  ['electron/main.ts', "const view = await import('../renderer/main.tsx')"],
  ['electron/main.ts', "import React from 'react'"],
])('%s may not say: %s', (file, source) => {
  expect(offences(file, source)).toHaveLength(1);
});

test.each([
  ['shared/export/svg.ts', "import type { Scene } from '../layout/scene.ts'"],
  ['shared/words/words.ts', "import type { Language } from '../model/fields.ts'"],
  ['shared/commands/card.ts', "import { say } from '../words/words.ts'"],
  ['renderer/app/app.tsx', "import { say } from '#shared/words/words.ts'"],
  ['electron/main.ts', "import { app } from 'electron'"],
  ['electron/storage/rows.ts', "import type { Rec } from '#shared/model/record.ts'"],
])('%s may say: %s', (file, source) => {
  expect(offences(file, source)).toEqual([]);
});
