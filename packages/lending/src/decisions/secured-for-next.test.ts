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
  lentToLibrary,
  library,
  loanId,
  mari,
  commands,
  otaru,
  readingOrder,
  reservationId,
  reserved,
  returned,
  returnedByLibrary,
  secured,
  staff,
  titleId,
  turnCame,
  wakkanai,
  walkedIn,
  yuki,
} from '../samples/index.js';

const at = '2021-04-20 10:00';
const atCounter = journey(1, headquarters);
const atBranch = journey(1, wakkanai);
const { title, copy } = atCounter.added.data;
const ofKen = reserved('2021-04-10 10:00', reservationId(2), { borrower: ken, title, place: wakkanai });
const ofYuki = reserved('2021-04-11 10:00', reservationId(3), { borrower: yuki, title, place: headquarters });

const order = readingOrder('2021-04-03 10:00', { borrower: ken });
const walkIn = (added: typeof atCounter.added) =>
  walkedIn('2021-04-02 10:00', added, {
    loan: loanId(9),
    borrower: yuki,
    place: headquarters,
    dueDate: '2021-04-16',
  });

describe("SECURE-3. A copy of the library's own that became free goes to who waits first and is not held back", () => {
  it('does when it is returned at the headquarters', () =>
    given(...library, ...lending(atCounter), ofKen, ofYuki)
      .when(commands.acceptReturn(at, { copy, location: headquarters.location, payer: null }))
      .then(returned(at, atCounter.lent, headquarters), secured(at, ofKen, atCounter.added)));

  it('does when it is back from a branch', async () => {
    const back = returned('2021-04-19 10:00', atBranch.lent, wakkanai);
    await given(...library, ...lending(atBranch), ofKen, ofYuki, back)
      .when(commands.checkIn(at, { copy }))
      .then(checkedIn(at, atBranch.added, wakkanai), secured(at, ofKen, atBranch.added));
  });

  it('does when the reservation that it was set aside for is cancelled (S28)', () =>
    given(...library, atCounter.added, atCounter.waiting, ofKen, ofYuki, atCounter.ready)
      .when(
        commands.cancel(
          at,
          { reservation: reservationId(1), borrower: null, reason: 'asked' },
          staff('counter'),
        ),
      )
      .then(cancelled(at, 'staff', atCounter.ready), secured(at, ofKen, atCounter.added)));

  it('goes past who gave up, and past who has another copy', async () => {
    const another = copyAdded(copyId(2), title);
    for (const gone of [cancelled('2021-04-12 10:00', 'patron', ofKen), secured(at, ofKen, another)])
      await given(...library, ...lending(atCounter), another, ofKen, ofYuki, gone)
        .when(commands.acceptReturn(at, { copy, location: headquarters.location, payer: null }))
        .then(returned(at, atCounter.lent, headquarters), secured(at, ofYuki, atCounter.added));
  });

  it('goes past who is held back by a reading order (A19)', async () => {
    const lent = walkIn(order.copy(2));
    const ofMari = reserved('2021-04-12 10:00', reservationId(9), {
      borrower: mari,
      title: titleId(2),
      place: headquarters,
    });
    const history = [...library, ...order.copies, lent, ...order.placed];
    const back = commands.acceptReturn(at, { copy: copyId(2), location: headquarters.location, payer: null });
    await given(...history)
      .when(back)
      .then(returned(at, lent, headquarters));
    await given(...history, ofMari)
      .when(back)
      .then(returned(at, lent, headquarters), secured(at, ofMari, order.copy(2)));
  });

  it('gives the next of a reading order its turn', async () => {
    const lent = walkIn(order.copy(1));
    await given(...library, ...order.copies, lent, ...order.placed)
      .when(commands.acceptReturn(at, { copy: copyId(1), location: headquarters.location, payer: null }))
      .then(
        returned(at, lent, headquarters),
        secured(at, order.volume(1), order.copy(1)),
        turnCame(at, order.volume(2)),
      );
  });

  it('does not give on what was borrowed from another library (A53)', async () => {
    const borrowed = journey(1, headquarters, { source: 'interlibrary' });
    await given(...library, ...lending(borrowed), ofKen)
      .when(commands.acceptReturn(at, { copy, location: headquarters.location, payer: null }))
      .then(returned(at, borrowed.lent, headquarters));
  });

  it('does not give on what may not leave the library, as when a library sends it back (R63)', async () => {
    const reference = copyAdded(copyId(1), title, { loanClass: 'in-library' });
    const other = copyAdded(copyId(2), title);
    const away = [
      lentToLibrary('2021-04-02 10:00', reference, otaru),
      returnedByLibrary('2021-04-19 10:00', reference, otaru),
    ];
    await given(...library, reference, other, ...away, ofKen)
      .when(commands.checkIn(at, { copy }))
      .then(checkedIn(at, reference, null));
  });

  it('makes nothing where nobody waits', () =>
    given(...library, ...lending(atCounter))
      .when(commands.acceptReturn(at, { copy, location: headquarters.location, payer: null }))
      .then(returned(at, atCounter.lent, headquarters)));
});
