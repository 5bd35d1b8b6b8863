// Running other programs: in the foreground with signals passed on, or quietly with their output kept for the failure.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetUpFailure } from './say.mjs';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program in the foreground and gives its exit code; 128 + n when signal n ended it, as a shell does. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const handlers = passedOn.map((signal) => [signal, () => child.kill(signal)]);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    const done = () => {
      for (const [signal, handler] of handlers) process.off(signal, handler);
    };
    child.on('error', (error) => {
      done();
      reject(new SetUpFailure(`${command} could not be started: ${error.message}`));
    });
    child.on('exit', (code, signal) => {
      done();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs a program without showing its output and gives it back: `{ code, output }`. Never throws. */
export function quietly(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program quietly; when it fails the set-up fails with the end of what it wrote. */
export async function mustRun(command, args, options) {
  const { code, output } = await quietly(command, args, options);
  if (code !== 0) throw new SetUpFailure(`${command} ${args.join(' ')} failed:\n${output.slice(-4000)}`);
  return output;
}

/** npm, as the one that started us when there is one: a folder with only `node` in it has no npm on the path. */
export const npm = (args, options) =>
  process.env.npm_execpath?.endsWith('.js')
    ? mustRun(process.execPath, [process.env.npm_execpath, ...args], options)
    : mustRun('npm', args, { shell: process.platform === 'win32', ...options });
