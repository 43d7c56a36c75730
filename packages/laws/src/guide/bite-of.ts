import type { Bite } from './judge-answer.js';
import type { Finding, Law } from './law.js';

/** What a law found, as a bite: none where it had nothing to say. */
export const biteOf = (law: Law, found: Finding | undefined): readonly Bite[] =>
  found === undefined ? [] : [{ law: law.id, side: 'allowed', broken: found === 'kept' ? null : found }];
