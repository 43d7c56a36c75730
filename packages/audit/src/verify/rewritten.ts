import type { Stretch } from '../audit/stretches.js';
import type { JudgedHead } from './judge-heads.js';

/**
 * Where the first change lies that noted heads tell: behind the last head that still has its hash, up to the first that
 * has not. Undefined if every head has.
 */
export const rewrittenIn = (heads: readonly JudgedHead[]): Stretch | undefined => {
  const first = heads.find(({ is }) => is === 'other-history');
  if (first === undefined) return undefined;
  const kept = heads.findLast(
    ({ position, is }) => position < first.position && (is === 'on-the-chain' || is === 'behind-a-break'),
  );
  return { from: (kept?.position ?? 0) + 1, upTo: first.position };
};
