import { promisify } from 'node:util';
import { deflateSync, inflate } from 'node:zlib';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { mostBytes } from '../documents/limits.ts';

/** How many times larger than packed a project may be: far more than any has, far less than what fills a memory. */
const mostTimes = 100;
const always = 1024 * 1024;

/** A text packed by zlib, never so much that `unpacked` would take it for a bomb. */
export function packed(text: string): Buffer {
  const bytes = Buffer.from(text);
  const small = deflateSync(bytes, { level: 9 });
  return bytes.length > (small.length * mostTimes) / 2 ? deflateSync(bytes, { level: 0 }) : small;
}

const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

/**
 * The text of packed bytes; whatever stands after their own end is left alone.
 * @returns `embedded.tooBig` for what unpacks to more than a project is, `embedded.damaged` for what is not whole
 */
export async function unpacked(bytes: Uint8Array): Promise<Result<string>> {
  const most = Math.min(mostBytes, Math.max(always, bytes.length * mostTimes));
  try {
    const whole = await inflated(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { maxOutputLength: most });
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(whole));
  } catch (error) {
    const tooBig = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail({ code: tooBig ? 'embedded.tooBig' : 'embedded.damaged' });
  }
}

/** Readers of pictures refuse parts of several megabytes. */
const longestPart = 1_000_000;

/** A text packed in parts that no reader of pictures stumbles over. */
export function packedParts(text: string): Buffer[] {
  const parts: Buffer[] = [];
  for (let from = 0; from < text.length; ) {
    const whole = from + longestPart;
    // A sign of two halves stays in one part.
    const to = (text.charCodeAt(whole - 1) & 0xfc00) === 0xd800 ? whole + 1 : whole;
    parts.push(packed(text.slice(from, to)));
    from = to;
  }
  return parts;
}

/** The text that was packed in parts. */
export async function unpackedParts(parts: readonly Uint8Array[]): Promise<Result<string>> {
  const texts: string[] = [];
  let length = 0;
  for (const part of parts) {
    const text = await unpacked(part);
    if (!text.ok) return text;
    length += text.value.length;
    if (length > mostBytes) return fail({ code: 'embedded.tooBig' });
    texts.push(text.value);
  }
  return ok(texts.join(''));
}
