/** The command line's entry: `node electron/cli/main.ts VERB …`. It needs no Electron and no display. */
import { readFileSync } from 'node:fs';
import { nodeReaderHost } from '../storage/node-reader-host.ts';
import { runCli } from './run-cli.ts';
import { languageOf } from './surroundings.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

// No `process.exit`: it would cut off output that a pipe has not taken yet.
process.exitCode = await runCli(process.argv.slice(2), {
  version: about.version,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  language: languageOf(process.env),
  readers: nodeReaderHost(),
});
