import { createHash } from 'node:crypto';
import type { Language } from '#shared/model/fields.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';

/** A project as it lies in a picture or a PDF. */
export type Embedded = {
  /** What a `.blueprint.json` of it holds, in both languages. */
  readonly text: string;
  /** Its main language, which a `.blueprint.json` does not say. */
  readonly language: Language;
};

/** The version of how a project lies in a file; the interchange format inside has one of its own. */
const version = 1;
const pattern = /^throughline-project (\d{1,6}) (en|zh) ([0-9a-f]{64})$/;
/** Longer than any head. */
export const longestHead = 120;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands before the text, or beside it: that it is a project, of which version, its language and its SHA-256. */
export const headOf = ({ text, language }: Embedded): string =>
  `throughline-project ${version} ${language} ${hashOf(text)}`;

/** Whether the text is the one that the head was written for. @returns `embedded.newer` or `embedded.damaged` if not */
export function checked(head: string, text: string): Result<Embedded> {
  const [, written, language, hash] = pattern.exec(head) ?? [];
  if (Number(written) > version) return fail({ code: 'embedded.newer' });
  if (written === undefined || hash !== hashOf(text)) return fail({ code: 'embedded.damaged' });
  return ok({ text, language: language === 'zh' ? 'zh' : 'en' });
}

/** Head and text as one: a line, then the text. */
export const sealed = (embedded: Embedded): string => `${headOf(embedded)}\n${embedded.text}`;

export function opened(seal: string): Result<Embedded> {
  const end = seal.slice(0, longestHead).indexOf('\n');
  return checked(seal.slice(0, Math.max(0, end)), seal.slice(end + 1));
}
