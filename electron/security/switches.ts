/** Chromium's own errands that would reach for the network, switched off before it starts. `value` where one is needed. */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  // No name resolves, so that even a request that passed every other gate has nowhere to go.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/**
 * Features of Chromium that a start gains by. Its network service, which reads the headers of each answer, runs in the
 * process that is there already: as one of its own it comes last of all, and the first page waits for it. macOS alone
 * keeps that process in a sandbox, so there it stays.
 */
export const earlyFeatures = (platform: string): readonly string[] =>
  platform === 'darwin' ? [] : ['NetworkServiceInProcess2'];

/**
 * Switches with which another program's shortcut could open the packaged program up: debugging from outside, code put in
 * front of it, the sandbox or the same-origin rule off.
 */
export const bannedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-targets',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'debug',
  'debug-brk',
  'debug-port',
  'require',
  'import',
  'load-extension',
  'disable-extensions-except',
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'allow-sandbox-debugging',
  'single-process',
  'no-zygote',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'js-flags',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'browser-subprocess-path',
  'log-net-log',
  'ssl-key-log-file',
  'enable-automation',
] as const;

const banned: ReadonlySet<string> = new Set(bannedSwitches);

/** The first banned switch of a command line, however it is written (`--Name`, `--name=value`, and `/name` on Windows). */
export const bannedSwitch = (args: readonly string[], platform: string): string | undefined =>
  args
    .map((arg) => (platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/).exec(arg)?.[1]?.toLowerCase())
    .find((name) => name !== undefined && banned.has(name));
