import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';

const bareWindow = fileURLToPath(new URL('bare-window.cjs', import.meta.url));

/** An Electron that does nothing but show a page. */
export const showPage = (url: string): Promise<ElectronApplication> =>
  _electron.launch({ args: ['--disable-gpu', '--disable-dev-shm-usage', bareWindow, `--page=${url}`] });
