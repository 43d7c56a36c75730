import { describe, it } from 'vitest';
import {
  cancelled,
  checkedIn,
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  orders,
  reservationId,
  reserved,
  returned,
  secured,
  staff,
  wakkanai,
  yuki,
} from '../testing/index.js';

const at = '2021-04-20 10:00';
const atCounter = journey(1, headquarters);
const atBranch = journey(1, wakkanai);
const { title, copy } = atCounter.added.data;
const ofKen = reserved('2021-04-10 10:00', reservationId(2), { borrower: ken, title, place: wakkanai });
const ofYuki = reserved('2021-04-11 10:00', reservationId(3), { borrower: yuki, title, place: headquarters });

describe('SECURE-3. A copy that becomes free goes at once to who waits first, if anybody waits', () => {
  it('does when it is returned at the headquarters', () =>
    given(...library, ...lending(atCounter), ofKen, ofYuki)
      .when(orders.acceptReturn(at, { copy, location: headquarters.location }))
      .then(returned(at, atCounter.lent, headquarters), secured(at, ofKen, atCounter.added)));

  it('does when it is back from a branch', async () => {
    const back = returned('2021-04-19 10:00', atBranch.lent, wakkanai);
    await given(...library, ...lending(atBranch), ofKen, ofYuki, back)
      .when(orders.checkIn(at, { copy }))
      .then(checkedIn(at, atBranch.added, wakkanai), secured(at, ofKen, atBranch.added));
  });

  it('does when the reservation that it was set aside for is cancelled (S28)', () =>
    given(...library, atCounter.added, atCounter.waiting, ofKen, ofYuki, atCounter.ready)
      .when(orders.cancel(at, { reservation: reservationId(1), borrower: null }, staff('counter')))
      .then(cancelled(at, 'staff', atCounter.ready), secured(at, ofKen, atCounter.added)));

  it('goes past who gave up, and past who has another copy', async () => {
    const another = copyAdded(copyId(2), title);
    for (const gone of [cancelled('2021-04-12 10:00', 'patron', ofKen), secured(at, ofKen, another)])
      await given(...library, ...lending(atCounter), another, ofKen, ofYuki, gone)
        .when(orders.acceptReturn(at, { copy, location: headquarters.location }))
        .then(returned(at, atCounter.lent, headquarters), secured(at, ofYuki, atCounter.added));
  });

  it('makes nothing where nobody waits', () =>
    given(...library, ...lending(atCounter))
      .when(orders.acceptReturn(at, { copy, location: headquarters.location }))
      .then(returned(at, atCounter.lent, headquarters)));
});
