import type { Content } from './material.ts';

/** All of what is made part by part, in memory. */
export async function gathered(content: Content): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
