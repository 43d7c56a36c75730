import { describe, it } from 'vitest';
import {
  facts,
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  readingOrder,
  renewed,
  reservationId,
  reserved,
  tokyo,
  walkedIn,
} from '../../samples/index.js';

const at = '2021-04-20 10:00';
const { added, waiting, ready } = journey(1, headquarters);
const { copy, title } = added.data;
const { location } = headquarters;
const closed = facts.borrowerClosed('2021-04-07 20:00', { borrower: mari });
const isClosed = { code: 'borrower-closed', borrower: mari } as const;
const lines = [{ reservation: reservationId(1), title, location }] as const;
const cards = { prefectural: true, branch: false };

describe('BORROWER-1. A closed pseudonym starts nothing new', () => {
  it('allows an open one to reserve and to walk in', async () => {
    await given(...library, added, closed)
      .when(commands.reserve(at, { borrower: ken, lines: [...lines] }))
      .then(reserved(at, reservationId(1), { borrower: ken, title, place: headquarters }));
    await given(...library, added, closed)
      .when(commands.pickUp(at, { copy, borrower: ken, location, cards, loan: loanId(1) }))
      .then(
        walkedIn(at, added, { loan: loanId(1), borrower: ken, place: headquarters, dueDate: '2021-05-04' }),
      );
  });

  it('refuses a closed one to reserve, in order or not, and to walk in', async () => {
    await given(...library, added, closed)
      .when(commands.reserve(at, { borrower: mari, lines: [...lines] }))
      .thenRefused(isClosed);
    const order = readingOrder(at);
    await given(...library, ...order.copies, closed)
      .when(commands.reserveInOrder(at, order.asked))
      .thenRefused(isClosed);
    await given(...library, added, closed)
      .when(commands.pickUp(at, { copy, borrower: mari, location, cards, loan: loanId(1) }))
      .thenRefused(isClosed);
  });

  it('lets what is open go on: a reservation is fetched, a loan is renewed', async () => {
    await given(...library, added, waiting, ready, closed)
      .when(commands.pickUp(at, { copy, borrower: mari, location, cards, loan: loanId(1) }))
      .then(pickedUp(at, loanId(1), ready, '2021-05-04'));
    const way = journey(1, headquarters);
    await given(...library, ...lending(way), closed)
      .when(commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) }))
      .then(renewed(at, way.lent, ['2021-04-22', '2021-05-04']));
  });
});
