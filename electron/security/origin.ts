/** The only place pages come from: a scheme of our own, served from a fixed list of built files (`bundle.ts`). */
export const scheme = 'app';
export const bundleHost = 'bundle';
export const origin = `${scheme}://${bundleHost}`;
export const startPage = `${origin}/index.html`;
/** The same for a document: it loads all code of a window at once, and not after the start screen has been seen. */
export const documentPage = `${startPage}#document`;

/** Whether an address belongs to the program's own pages. `URL.origin` is "null" for a scheme Node does not know. */
export const isOurs = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${scheme}:` && host === bundleHost && username === '' && password === '';
};

/** What a page may load at all: its own files, and bytes it already holds. */
export const mayLoad = (address: string): boolean => isOurs(address) || /^(blob|data):/i.test(address);
