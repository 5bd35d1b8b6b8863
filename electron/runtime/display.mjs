// A display for programs with windows: the one there is, or Xvfb, a display in memory, for as long as the work takes.
import { spawn } from 'node:child_process';
import { SetUpFailure, say } from './say.mjs';
import { needCommands } from './system-packages.mjs';

/** Runs `work(environment)` with a display. */
export async function withDisplay(work) {
  const has = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== 'linux' || has) return work(process.env);
  return withOwnDisplays(1, ([display]) => {
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return work({ ...env, DISPLAY: display });
  });
}

/** Runs `work(names)` with so many displays in memory, which nothing else is on; none where there is no Xvfb to have. */
export async function withOwnDisplays(count, work) {
  if (process.platform !== 'linux') return work([]);
  await needCommands(['Xvfb']);
  const started = await Promise.all(Array.from({ length: count }, startXvfb));
  const names = started.map(({ display }) => display);
  say(`using Xvfb, a display in memory, on ${names.join(' and ')}`);
  try {
    return await work(names);
  } finally {
    await Promise.all(started.map(({ server }) => ended(server)));
  }
}

function ended(server) {
  return new Promise((gone) => {
    server.on('exit', gone);
    if (!server.kill()) gone();
  });
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
      resolve({ server, display: `:${number.trim()}` });
    });
  });
}
