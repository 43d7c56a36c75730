import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('SECURE-1. Only a copy that may leave the library is secured or lent', () => {
  it.each(['circulating', 'short-loan'] as const)('allows a copy that is %s', async (loanClass) => {
    const held = story.addCopy('t-1', 't', loanClass);
    await held.reserve(1, [1, 't', 'hq']).secure('t-1').emits(['Secured', { loanClass }]);
    await held.pickUp('t-1', 1, 'hq', 1).emits(['PickedUp', { loanClass }]);
  });

  it.each(['in-library', 'in-library-short', 'not-for-loan'] as const)(
    'refuses a copy that is %s',
    async (loanClass) => {
      const held = story.reserve(1, [1, 'a', 'hq']).changeLoanClass('a-1', loanClass);
      const notLendable = { code: 'copy-not-lendable', copy: 'a-1', loanClass } as const;
      await held.secure('a-1').isRefused(notLendable);
      await held.pickUp('a-1', 1, 'hq', 1).isRefused(notLendable);
    },
  );
});
