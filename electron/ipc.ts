import { BrowserWindow, ipcMain } from 'electron';
import { type EventName, type EventPayload, type RequestName, requests } from '#shared/ipc.ts';
import { answer, type Handlers } from './requests.ts';

/** The one registrar: puts every request of the contract, and nothing else, where windows can reach it. */
export const registerRequests = (handlers: Handlers, report: (bug: unknown, where: string) => void): void => {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(name, ({ sender, senderFrame }, message: unknown) =>
      answer(
        handlers,
        report,
        name,
        {
          window: BrowserWindow.fromWebContents(sender)?.id,
          isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
          address: senderFrame?.url ?? '',
        },
        message,
      ),
    );
  }
};

/** Tells a window something. A window that is just closing hears nothing. */
export const sendTo = <N extends EventName>(window: BrowserWindow, name: N, payload: EventPayload<N>): void => {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(name, payload);
};
