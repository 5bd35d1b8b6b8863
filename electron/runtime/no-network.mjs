// Runs a program where there is no network: in a network namespace of its own (Linux) that holds only the machine's own
// loopback, over which tests talk to what they drive. What a program tried to reach beyond is counted by the kernel.
import { readFileSync } from 'node:fs';
import { mustRun, quietly, run } from './run.mjs';
import { SetUpFailure, say, verb } from './say.mjs';
import { needCommands, onPath } from './system-packages.mjs';

/** Enters the namespace: as root at once, else as the same person with the rights over that namespace alone. */
const enter = () => [
  'unshare',
  ...(process.getuid() === 0 ? [] : ['--user', '--map-current-user', '--keep-caps']),
  '--net',
];

/** Why programs cannot be run without a network here; undefined when they can. */
export async function whyNotCutOff() {
  if (process.platform !== 'linux') return 'only Linux has network namespaces';
  if (!onPath('unshare')) return 'the command unshare is missing';
  try {
    await needCommands(['ip']);
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error;
    return 'the command ip is missing';
  }
  const [command, ...args] = [...enter(), 'ip', 'link', 'set', 'lo', 'up'];
  return (await quietly(command, args)).code === 0 ? undefined : 'this machine does not allow it';
}

/** As `run`, without a network; what was tried to be sent beyond this machine is said. */
export const runCutOff = (command, args, options) => entered('told', command, args, options);

/** The same, and it has failed when anything was tried. */
export const runCutOffStrictly = (command, args, options) => entered('strict', command, args, options);

function entered(manner, command, args, options) {
  const [first, ...rest] = [...enter(), process.execPath, import.meta.filename, manner, command, ...args];
  return run(first, rest, options);
}

/** How often something was to be sent to where no way leads, from the kernel's counters of this namespace. */
function attempts() {
  const [names, values] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip: '))
    .map((line) => line.split(' '));
  const sixth = /^Ip6OutNoRoutes\s+(\d+)/m.exec(readFileSync('/proc/net/snmp6', 'utf8'));
  return Number(values[names.indexOf('OutNoRoutes')]) + Number(sixth?.[1] ?? 0);
}

/** Where Chromium asks for a route once at its start, to learn whether there is IPv6. It sends nothing there. */
const askedForOnly = '2001:4860:4860::8888';

if (process.argv[1] === import.meta.filename)
  await verb(async () => {
    await mustRun('ip', ['link', 'set', 'lo', 'up']);
    await quietly('ip', ['-6', 'route', 'add', askedForOnly, 'dev', 'lo']);
    const [manner, command, ...args] = process.argv.slice(2);
    const code = await run(command, args);
    const tried = attempts();
    say(`without a network: ${tried} attempts to reach beyond this machine`);
    return code || (manner === 'strict' && tried > 0 ? 1 : 0);
  });
