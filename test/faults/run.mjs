// npm run faults: every fault test at full length; arguments go to Vitest (-t '2.7 row 3'). An hour, or more.
import { prepareNode } from '../../electron/runtime/prepare.mjs';
import { say, verb } from '../../electron/runtime/say.mjs';
import { needCommands } from '../../electron/runtime/system-packages.mjs';
import { vitest } from '../../electron/runtime/vitest.mjs';

await verb(async () => {
  const prepared = await prepareNode();
  await needCommands(['strace', 'mkfs.ext4']).catch((error) => say(error.message));
  const env = { ...prepared.env, LONG: '1' };
  return vitest({ ...prepared, env }, [
    '--reporter=verbose',
    '--no-file-parallelism',
    'test/faults',
    ...process.argv.slice(2),
  ]);
});
