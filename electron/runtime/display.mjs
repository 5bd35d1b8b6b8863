// A display for programs with windows: the one there is, or Xvfb, a display in memory, for as long as the work takes.
import { spawn } from 'node:child_process';
import { SetUpFailure, say } from './say.mjs';
import { needCommands } from './system-packages.mjs';

/** Runs `work(environment)` with a display. */
export async function withDisplay(work, { always = false } = {}) {
  const has = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== 'linux' || (has && !always)) return work(process.env);
  await needCommands(['Xvfb']);
  const { server, display } = await startXvfb();
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await work({ ...env, DISPLAY: display });
  } finally {
    await new Promise((gone) => {
      server.on('exit', gone);
      if (!server.kill()) gone();
    });
  }
}

/** Xvfb chooses a free display itself and writes its number to the file descriptor it is given. */
function startXvfb() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    const failed = () => reject(new SetUpFailure('Xvfb, the display in memory, did not start.'));
    server.on('error', failed);
    server.on('exit', failed);
    let number = '';
    server.stdio[3].on('data', (chunk) => {
      // Number and line end may come apart, and Xvfb dies when nobody is there to read the second.
      number += chunk;
      if (!number.includes('\n')) return;
      server.off('exit', failed);
      const display = `:${number.trim()}`;
      say(`no display here: using Xvfb on ${display}`);
      resolve({ server, display });
    });
  });
}
