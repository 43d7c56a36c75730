import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  ken,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
} from '../../../samples/index.js';

const at = '2021-04-08 09:00';
const { added, waiting, ready } = journey(1, headquarters);
const { copy } = added.data;
const fetching = (borrower: typeof mari) =>
  given(...library, added, waiting, ready).when(
    commands.pickUp(at, {
      copy,
      borrower,
      location: headquarters.location,
      cards: { prefectural: true, branch: false },
      loan: loanId(1),
    }),
  );

describe('PICK-UP-1. A copy goes to the borrower it was set aside for', () => {
  it('allows that borrower', () => fetching(mari).then(pickedUp(at, loanId(1), ready, '2021-04-22')));

  it('refuses another, without saying for whom it is', () =>
    fetching(ken).thenRefused({ code: 'set-aside-for-other', copy }));
});
