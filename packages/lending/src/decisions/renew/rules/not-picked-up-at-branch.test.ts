import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('RENEW-1. A book that was picked up at a branch is not renewed', () => {
  it.each(['hq', 'gikai', 'home'] as const)('allows a book that was picked up at %s (S34, L2)', (place) =>
    story.reach('lent', 'a-1', place).renew(1, 1).emits('Renewed'),
  );

  it('refuses a book that was picked up at a branch, and names the branch (S34, L1)', () =>
    story
      .reach('lent', 'a-1', 'wkn')
      .renew(1, 1)
      .isRefused({ code: 'renewal-branch-pickup', location: 'WKN' }));
});
