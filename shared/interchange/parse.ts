import type { Document } from '../model/document.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { jsonErrorAt, placeIn } from './json-error.ts';
import { overLimitsAt } from './limits.ts';
import { type ReadOptions, readInterchange } from './read.ts';

const byteOrderMark = '\uFEFF';

/** What a text holds as JSON, or one fault with line and column where it breaks off. */
export function parseJson(text: string): Result<unknown> {
  const bare = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (bare.trim() === '') return fail({ code: 'content.emptyFile' });
  const over = overLimitsAt(bare);
  if (over !== undefined) return fail({ code: 'content.overLimits', params: { ...placeIn(bare, over) } });
  try {
    return ok(JSON.parse(bare));
  } catch {
    return fail({ code: 'content.notJson', params: { ...placeIn(bare, jsonErrorAt(bare) ?? 0) } });
  }
}

/**
 * Reads the text of a `.blueprint.json`, with or without a byte order mark.
 * @returns the document, or every fault found: `notJson` with line and column, or what `readInterchange` lists
 */
export function parseInterchange(text: string, options: ReadOptions): Result<Document> {
  const json = parseJson(text);
  return json.ok ? readInterchange(json.value, options) : json;
}
