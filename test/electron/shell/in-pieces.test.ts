import { expect, it } from 'vitest';
import { inPieces } from '../../../electron/in-pieces.ts';
import { type Answer, type BufferProtocol, type Bundle, serveBundle } from '../../../electron/security/bundle.ts';
import { origin } from '../../../electron/security/origin.ts';

/** A protocol that is asked by hand. */
const byHand = () => {
  let ask: Parameters<BufferProtocol['registerBufferProtocol']>[1] = () => undefined;
  const protocol: BufferProtocol = {
    registerBufferProtocol: (_scheme, handler) => {
      ask = handler;
    },
  };
  return { protocol, ask: (url: string, answer: Parameters<typeof ask>[1]) => ask({ method: 'GET', url }, answer) };
};
const bundle: Bundle = new Map([
  ['/here.ts', { file: import.meta.filename, type: 'text/plain' }],
  ['/gone.js', { file: `${import.meta.filename}.gone`, type: 'text/plain' }],
]);

it('answers the page between two pieces of work', async () => {
  const { protocol, ask } = byHand();
  const serving = serveBundle(protocol, 'app', bundle);
  const order: string[] = [];
  const asking = async (): Promise<void> => {
    ask(`${origin}/here.ts`, (answer) => order.push(`answer ${(answer as Answer).statusCode}`));
    order.push('one');
  };
  void serving.begun.then(() => order.push('begun'));
  await inPieces([asking, async () => void order.push('two')], serving.answered);
  expect(order).toEqual(['one', 'answer 200', 'begun', 'two']);
});

it('goes on when a file cannot be read, and says so', async () => {
  const { protocol, ask } = byHand();
  const serving = serveBundle(protocol, 'app', bundle);
  const answers: unknown[] = [];
  ask(`${origin}/gone.js`, (answer) => answers.push(answer));
  await inPieces([async () => undefined], serving.answered);
  expect(answers).toEqual([{ error: -2 }]);
});

it('stops at a piece that fails', async () => {
  const done: number[] = [];
  const pieces = [
    async () => void done.push(1),
    () => Promise.reject(new Error('broken')),
    async () => void done.push(3),
  ];
  await expect(inPieces(pieces, async () => undefined)).rejects.toThrow('broken');
  expect(done).toEqual([1]);
});
