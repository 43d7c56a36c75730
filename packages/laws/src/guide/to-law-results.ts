import type { LawResult } from './judge-answer.js';
import type { Finding, Law } from './law.js';

/** The result of a law, from its finding; empty if the law does not apply. */
export const toLawResults = (law: Law, found: Finding | undefined): readonly LawResult[] =>
  found === undefined ? [] : [{ law: law.id, side: 'allowed', broken: found === 'kept' ? null : found }];
