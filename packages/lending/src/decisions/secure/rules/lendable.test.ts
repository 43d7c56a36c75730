import { describe, it } from 'vitest';
import { given, headquarters, journey, library, orders, secured } from '../../../testing/index.js';

const at = '2021-04-07 14:10';

describe('SECURE-1. Only a copy that may leave the library is secured', () => {
  it.each(['circulating', 'short-loan'] as const)('allows one that is %s', async (loanClass) => {
    const { added, waiting } = journey(1, headquarters, { loanClass });
    await given(...library, added, waiting)
      .when(orders.secure(at, { copy: added.data.copy }))
      .then(secured(at, waiting, added));
  });

  it.each(['in-library', 'in-library-short', 'not-for-loan'] as const)(
    'refuses one that is %s',
    async (loanClass) => {
      const { added, waiting } = journey(1, headquarters, { loanClass });
      const { copy } = added.data;
      await given(...library, added, waiting)
        .when(orders.secure(at, { copy }))
        .thenRefused({ code: 'copy-not-lendable', copy, loanClass });
    },
  );
});
