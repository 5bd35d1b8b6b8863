/** The few words of the DevTools protocol that a measurement of a start needs, over a connection of its own: what waits must be light. */
export type Devtools = {
  send<T>(method: string, params?: object, session?: string): Promise<T>;
  /** The session of the first window, as soon as its page is in it. */
  readonly page: Promise<string>;
  close(): void;
};

type Target = { readonly targetId: string; readonly type: string; readonly url: string };

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly targetInfo: Target };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/** Talks to a browser at the address it wrote when it began to listen. */
export async function devtoolsAt(address: string): Promise<Devtools> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>();
  let found: (session: string) => void = () => undefined;
  const page = new Promise<string>((done) => {
    found = done;
  });
  const sessions = new Map<string, string>();
  /** A window is empty before its page is in it, and forgets then what it was asked. */
  const lookAt = ({ targetId, type, url }: Target): void => {
    const session = sessions.get(targetId);
    if (session !== undefined && type === 'page' && !/^(about:blank)?$/.test(url)) found(session);
  };
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, error } = JSON.parse(String(data)) as Message;
    if (params && method === 'Target.attachedToTarget') sessions.set(params.targetInfo.targetId, params.sessionId);
    if (params?.targetInfo && method?.startsWith('Target.')) lookAt(params.targetInfo);
    if (id === undefined) return;
    if (error) waiting.get(id)?.failed(new Error(error.message));
    else waiting.get(id)?.done(result as never);
    waiting.delete(id);
  });
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened, { once: true });
    socket.addEventListener('error', failed, { once: true });
  });
  let last = 0;
  const send = <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) }));
    });
  await send('Target.setDiscoverTargets', { discover: true });
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  return { send, page, close: () => socket.close() };
}
