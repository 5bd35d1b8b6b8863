import { BrowserWindow, ipcMain } from 'electron';
import { answers, requestNames } from '#shared/contract.ts';
import type { RequestName } from '#shared/ipc.ts';
import type { Result } from '#shared/model/result.ts';
import { requestRates } from './request-rate.ts';
import type { Sender } from './requests.ts';

/** Answers one request, whatever it is and whoever sent it. */
export type AnswerRequest = (
  name: RequestName,
  sender: Sender,
  message: unknown,
  mayAsk: (window: number) => boolean,
) => Promise<Result<unknown>>;

/**
 * The one registrar: puts every request of the contract, and nothing else, where windows can reach it. Answers go the
 * way events go, so that a window hears everything in the order in which it was said: Electron's own answers (`handle`)
 * are overtaken by a third of the events that are sent right after them.
 * @param answering what is asked before it is there waits for it
 */
export const registerRequests = (answering: Promise<AnswerRequest>): void => {
  const mayAsk = requestRates(() => performance.now());
  for (const name of Object.keys(requestNames) as RequestName[]) {
    ipcMain.on(name, async ({ sender, senderFrame }, number: unknown, message: unknown) => {
      const from = {
        window: BrowserWindow.fromWebContents(sender)?.id,
        isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
        address: senderFrame?.url ?? '',
      };
      const answer = await answering;
      const result = await answer(name, from, message, mayAsk);
      // Whoever else asked gets no word into the page, not even a refusal under a number of the page's own.
      if (from.isMainFrame && !sender.isDestroyed()) sender.send(answers, number, result);
    });
  }
};
