import type { Stretch } from '../audit/stretches.js';
import type { JudgedHead } from './judge-heads.js';

/** The stretch from the last matching head to the first one that does not match; undefined if all match. */
export const findRewritten = (heads: readonly JudgedHead[]): Stretch | undefined => {
  const first = heads.find(({ is }) => is === 'other-history');
  if (first === undefined) return undefined;
  const kept = heads.findLast(
    ({ position, is }) => position < first.position && (is === 'on-the-chain' || is === 'behind-a-break'),
  );
  return { from: (kept?.position ?? 0) + 1, upTo: first.position };
};
