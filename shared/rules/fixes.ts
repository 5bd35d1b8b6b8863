import type { Document } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { cardFixes } from './card-fixes.ts';
import { connectorFixes } from './connector-fixes.ts';
import type { Fix } from './fix.ts';
import { frameFixes } from './frame-fixes.ts';
import type { Problem } from './judge.ts';
import { riskFixes } from './risk-fixes.ts';

/**
 * The ways to mend a problem, the likeliest first; none where only a person can know what is right.
 * @param document the one the problem was found in
 * @param language of the few words that a fix writes itself
 */
export const fixesOf = (document: Document, problem: Problem, language: Language): readonly Fix[] => [
  ...connectorFixes(document, problem),
  ...cardFixes(document, problem, language),
  ...frameFixes(document, problem, language),
  ...riskFixes(document, problem),
];
