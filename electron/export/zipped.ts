import { type Zippable, zipSync } from 'fflate';

/** The oldest day that an archive can name, at any hour of any place: every part has it. */
const noDay = new Date(1980, 0, 1);

/**
 * Parts as one archive, in this order; the same parts give the same bytes. Texts are packed, pictures are packed already.
 * @param parts names with slashes between folders, and what is in them
 */
export function zipped(parts: Iterable<readonly [name: string, content: string | Uint8Array]>): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, content] of parts) {
    const isText = typeof content === 'string';
    files[name] = [isText ? encoder.encode(content) : content, { level: isText ? 6 : 0, mtime: noDay }];
  }
  return zipSync(files);
}
