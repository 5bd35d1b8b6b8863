/**
 * The worker in which a picture is decoded and encoded anew, so that a large one does not hold up the window, and one that
 * takes too long can be ended. Asked once with a file's bytes.
 */
import { type Encoded, encode } from './encode.ts';

export type Decoded = Encoded & {
  /** The picture's own size, as it is meant to be seen. */
  readonly from: { readonly width: number; readonly height: number };
};

/** What of a worker's global scope is used: the page's types are those of a window. */
type Scope = {
  postMessage(message: Decoded | 'damaged'): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Blob>) => void): void;
};
const scope = globalThis as unknown as Scope;

async function decode(file: Blob): Promise<Decoded> {
  // Of what moves, the first picture; a photo is turned as the camera was held.
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = bitmap;
  return { ...(await encode(bitmap)), from: { width, height } };
}

scope.addEventListener('message', ({ data }) => {
  decode(data).then(
    (decoded) => scope.postMessage(decoded),
    () => scope.postMessage('damaged'),
  );
});
