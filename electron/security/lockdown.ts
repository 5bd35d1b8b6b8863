import { mayLoad } from './origin.ts';

type Preventable = { preventDefault(): void };
type Reply = (value: string) => void;

/** What is used of Electron's `Session`. */
export type LockableSession = {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, reply: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setBluetoothPairingHandler(
    handler: (details: unknown, reply: (answer: { confirmed: boolean }) => void) => void,
  ): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  setProxy(config: { mode: 'fixed_servers'; proxyRules: string; proxyBypassRules: string }): Promise<void>;
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
  on(
    event: 'select-hid-device' | 'select-serial-port' | 'select-usb-device',
    listener: (event: Preventable, ...rest: unknown[]) => void,
  ): unknown;
  webRequest: {
    onBeforeRequest(handler: (details: { url: string }, reply: (answer: { cancel: boolean }) => void) => void): void;
  };
};

/** Electron grants every permission unless told otherwise; here none is, and nothing reaches the network. */
export const lockSession = (session: LockableSession): void => {
  session.setPermissionRequestHandler((_contents, _permission, reply) => reply(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, reply) => reply({ confirmed: false }));
  for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    session.on(event, (chosen, ...rest) => {
      chosen.preventDefault();
      (rest.findLast((argument) => typeof argument === 'function') as Reply | undefined)?.('');
    });
  }
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, reply) => reply({ cancel: !mayLoad(url) }));
  // Belt and braces: a port nobody listens on. The discard port of this very machine.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
};

/** What is used of Electron's `WebContents`. */
export type LockableContents = {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview' | 'will-prevent-unload',
    listener: (event: Preventable) => void,
  ): unknown;
  on(event: 'devtools-opened', listener: () => void): unknown;
  on(
    event: 'select-bluetooth-device',
    listener: (event: Preventable, devices: unknown, reply: (id: string) => void) => void,
  ): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void;
  closeDevTools(): void;
};

/** A page stays the page it is: it goes nowhere, opens nothing and holds nothing up. */
export const lockContents = (contents: LockableContents, { packaged }: { packaged: boolean }): void => {
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'] as const)
    contents.on(event, (attempt) => attempt.preventDefault());
  // Preventing this one means: close although the page asked not to. Every edit is durable already.
  contents.on('will-prevent-unload', (attempt) => attempt.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, reply) => {
    event.preventDefault();
    reply('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (packaged) contents.on('devtools-opened', () => contents.closeDevTools());
};
