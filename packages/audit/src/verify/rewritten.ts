import type { Stretch } from '../audit/stretches.js';
import type { JudgedHead } from './judge-heads.js';

/** From the last noted head that still has its hash to the first that has not; undefined if all have. */
export const rewrittenIn = (heads: readonly JudgedHead[]): Stretch | undefined => {
  const first = heads.find(({ is }) => is === 'other-history');
  if (first === undefined) return undefined;
  const kept = heads.findLast(
    ({ position, is }) => position < first.position && (is === 'on-the-chain' || is === 'behind-a-break'),
  );
  return { from: (kept?.position ?? 0) + 1, upTo: first.position };
};
