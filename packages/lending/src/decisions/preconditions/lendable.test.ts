import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  library,
  loanId,
  mari,
  commands,
  secured,
  walkedIn,
} from '../../samples/index.js';

const at = '2021-04-07 14:10';
const walkingIn = {
  borrower: mari,
  location: headquarters.location,
  cards: { prefectural: true, branch: false },
  loan: loanId(1),
};

describe('SECURE-1. Only a copy that may leave the library is secured or lent', () => {
  it.each([
    ['circulating', '2021-04-21'],
    ['short-loan', '2021-04-14'],
  ] as const)('allows one that is %s', async (loanClass, dueDate) => {
    const { added, waiting } = journey(1, headquarters, { loanClass });
    const { copy } = added.data;
    await given(...library, added, waiting)
      .when(commands.secure(at, { copy }))
      .then(secured(at, waiting, added));
    await given(...library, added)
      .when(commands.pickUp(at, { ...walkingIn, copy }))
      .then(walkedIn(at, added, { loan: loanId(1), borrower: mari, place: headquarters, dueDate }));
  });

  it.each(['in-library', 'in-library-short', 'not-for-loan'] as const)(
    'refuses one that is %s',
    async (loanClass) => {
      const { added, waiting } = journey(1, headquarters, { loanClass });
      const { copy } = added.data;
      const notLendable = { code: 'copy-not-lendable', copy, loanClass } as const;
      await given(...library, added, waiting)
        .when(commands.secure(at, { copy }))
        .thenRefused(notLendable);
      await given(...library, added)
        .when(commands.pickUp(at, { ...walkingIn, copy }))
        .thenRefused(notLendable);
    },
  );
});
