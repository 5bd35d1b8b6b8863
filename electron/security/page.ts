/** How every window's page runs: sealed off from Node, from other origins and from the disk. */
export const pagePreferences = ({ preload, packaged }: { preload: string; packaged: boolean }) =>
  ({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium would fetch its dictionaries from the network.
    spellcheck: false,
    devTools: !packaged,
    // Compiled code is kept from the first start on, not from the third.
    v8CacheOptions: 'bypassHeatCheck',
  }) as const;
