import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('RENEW-1. Not what was picked up at a branch', () => {
  it.each(['hq', 'gikai', 'home'] as const)('allows what was picked up at %s (S34, L2)', (place) =>
    story.reach('lent', 'a-1', place).renew(1, 1).emits('Renewed'),
  );

  it('refuses what was picked up at a branch, and names it (S34, L1)', () =>
    story
      .reach('lent', 'a-1', 'wkn')
      .renew(1, 1)
      .isRefused({ code: 'renewal-branch-pickup', location: 'WKN' }));
});
