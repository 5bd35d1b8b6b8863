/** The worker in which a simulation runs, so that the window answers meanwhile; ended where it is cancelled. Asked once. */
import { carryOut, type SimulationNews, type SimulationOrder } from './simulation-order.ts';

/** What of a worker's global scope is used: the page's types are those of a window. */
type Scope = {
  postMessage(message: SimulationNews): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SimulationOrder>) => void): void;
};
const scope = globalThis as unknown as Scope;

scope.addEventListener('message', ({ data }) => carryOut(data, (news) => scope.postMessage(news)));
