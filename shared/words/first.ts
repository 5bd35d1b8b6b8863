import { fileWords } from './files.ts';
import { teach } from './say.ts';
import { windowWords } from './window.ts';

export { isWord, say } from './say.ts';

/** The areas a window has words of before it has been seen; all others come with the workspace. */
export const firstAreas = { window: windowWords, files: fileWords } as const;

teach(firstAreas);
