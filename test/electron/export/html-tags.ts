const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A text as a browser shows it. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : (entities[name] ?? '')));

export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

/** Every tag of a page as a browser reads them, without those in the program's own style and script. */
export function tagsIn(page: string): Tag[] {
  const outside = page.replace(/<(style|script)>.*?<\/\1>/gs, '<$1></$1>');
  return [...outside.matchAll(/<([a-z!][^\s/>]*)((?:"[^"]*"|[^">])*)>/gi)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(/([^\s="/]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
    ),
  }));
}

/** All that a page says between its tags, without white space. */
export const saidIn = (page: string): string =>
  decoded(page.replace(/<(style|script)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '')).replace(/\s/g, '');
