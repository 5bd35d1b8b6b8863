/**
 * Does one piece of work after the other, and between them what others ask of this process: done in one go they would keep
 * the first page waiting for its own files.
 * @param answered waits until all that was asked so far has been answered
 */
export async function inPieces(
  pieces: readonly (() => Promise<unknown>)[],
  answered: () => Promise<unknown>,
): Promise<void> {
  for (const piece of pieces) {
    await piece();
    await new Promise((heard) => setTimeout(heard));
    await answered();
  }
}
