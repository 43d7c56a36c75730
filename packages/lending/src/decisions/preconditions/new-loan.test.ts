import { describe, it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  home,
  journey,
  ken,
  lending,
  library,
  loanId,
  commands,
  pickedUp,
  returned,
  shippedHome,
  titleId,
  wakkanai,
  walkedIn,
} from '../../samples/index.js';

const at = '2021-04-09 10:00';
const earlier = journey(1, headquarters);
const atCounter = journey(2, headquarters, { borrower: ken });
const toHome = journey(3, home, { borrower: ken });
const toBranch = journey(4, wakkanai);
const { copy, borrower } = atCounter.ready.data;
const fetched = {
  copy,
  borrower,
  location: headquarters.location,
  cards: { prefectural: true, branch: false },
};

describe('LOAN-2. Each loan has an id of its own', () => {
  it('allows a new id', () =>
    given(...library, ...lending(earlier), atCounter.added, atCounter.waiting, atCounter.ready)
      .when(commands.pickUp(at, { ...fetched, loan: loanId(2) }))
      .then(pickedUp(at, loanId(2), atCounter.ready, '2021-04-23')));

  it('refuses that of a loan, ended or not, at a pickup', async () => {
    const history = [...library, ...lending(earlier), atCounter.added, atCounter.waiting, atCounter.ready];
    const known = { code: 'loan-known', loan: loanId(1) } as const;
    await given(...history)
      .when(commands.pickUp(at, { ...fetched, loan: loanId(1) }))
      .thenRefused(known);
    await given(...history, returned('2021-04-08 16:00', earlier.lent, headquarters))
      .when(commands.pickUp(at, { ...fetched, loan: loanId(1) }))
      .thenRefused(known);
  });

  it('refuses it for a copy from the shelf, and allows a new one', async () => {
    const added = copyAdded(copyId(9), titleId(9));
    const walkingIn = { ...fetched, copy: copyId(9) };
    await given(...library, ...lending(earlier), added)
      .when(commands.pickUp(at, { ...walkingIn, loan: loanId(1) }))
      .thenRefused({ code: 'loan-known', loan: loanId(1) });
    const loan = { loan: loanId(9), borrower, place: headquarters, dueDate: '2021-04-23' };
    await given(...library, ...lending(earlier), added)
      .when(commands.pickUp(at, { ...walkingIn, loan: loanId(9) }))
      .then(walkedIn(at, added, loan));
  });

  it('refuses it for a shipment, to a home and to a branch', async () => {
    for (const { added, waiting, ready, noticed } of [toHome, toBranch])
      await given(...library, ...lending(earlier), added, waiting, ready, noticed)
        .when(commands.ship(at, { reservation: waiting.data.reservation, loan: loanId(1) }))
        .thenRefused({ code: 'loan-known', loan: loanId(1) });
  });

  it('allows a new one for a shipment', () =>
    given(...library, ...lending(earlier), toHome.added, toHome.waiting, toHome.ready, toHome.noticed)
      .when(commands.ship(at, { reservation: toHome.waiting.data.reservation, loan: loanId(3) }))
      .then(shippedHome(at, toHome.ready), pickedUp(at, loanId(3), toHome.ready, '2021-04-27')));
});
