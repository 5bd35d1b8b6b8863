// npm run office: what LibreOffice makes of our files; arguments go to Vitest (a file, -t 'title').
import { inPackage, root } from '../../electron/runtime/places.mjs';
import { prepareNode } from '../../electron/runtime/prepare.mjs';
import { run } from '../../electron/runtime/run.mjs';
import { verb } from '../../electron/runtime/say.mjs';
import { needCommands } from '../../electron/runtime/system-packages.mjs';

await verb(async () => {
  const { node, env } = await prepareNode();
  await needCommands(['soffice', 'pdftotext']);
  const config = 'test/office/vitest.config.mts';
  return run(node, [inPackage('vitest', 'vitest.mjs'), 'run', '--config', config, ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
});
