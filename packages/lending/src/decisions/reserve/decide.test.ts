import { describe, it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  mari,
  commands,
  reservationId,
  reserved,
  staff,
  titleId,
  wakkanai,
} from '../../samples/index.js';
import type { LocationId } from '../../vocabulary/index.js';

const at = '2021-04-04 00:01';
const held = [1, 2, 3].map((n) => journey(n, headquarters).added);
const line = (n: number, { location }: { readonly location: LocationId } = headquarters) => ({
  reservation: reservationId(n),
  title: titleId(n),
  location,
});
const waiting = (n: number, place = headquarters) =>
  reserved(at, reservationId(n), { borrower: mari, title: titleId(n), place });

describe('Reserve', () => {
  it('places a reservation for each line, in their order, each at its place', () =>
    given(...library, ...held)
      .when(commands.reserve(at, { borrower: mari, lines: [line(2, wakkanai), line(3), line(1)] }))
      .then(waiting(2, wakkanai), waiting(3), waiting(1)));

  it('may be done by staff, for a borrower', () =>
    given(...library, ...held)
      .when(commands.reserve(at, { borrower: mari, lines: [line(1)] }, staff('counter')))
      .then(waiting(1)));

  it('is not in the way of an overdue loan (A17)', () =>
    given(...library, ...held, ...lending(journey(4, headquarters)))
      .when(commands.reserve('2021-05-20 10:00', { borrower: mari, lines: [line(1)] }))
      .then(
        reserved('2021-05-20 10:00', reservationId(1), {
          borrower: mari,
          title: titleId(1),
          place: headquarters,
        }),
      ));

  it("is quiet about copies on the shelf, and about others' reservations", async () => {
    const { added, waiting: ofKen } = journey(1, headquarters, { borrower: ken });
    await given(...library, added, copyAdded(copyId(2), titleId(1)), {
      ...ofKen,
      data: { ...ofKen.data, reservation: reservationId(9) },
    })
      .when(commands.reserve(at, { borrower: mari, lines: [line(1)] }))
      .then(waiting(1));
  });

  it('gives every reason, in the order of the rules, and reserves nothing', async () => {
    const numbers = Array.from({ length: 8 }, (_, index) => index + 11);
    const eight = numbers.map((n) =>
      reserved('2021-04-03 10:00', reservationId(n), {
        borrower: mari,
        title: titleId(n),
        place: headquarters,
      }),
    );
    const lent = lending(journey(1, headquarters));
    const nowhere = 'OTARU' as LocationId;
    const cart = given(...library, ...held, ...lent, ...eight);
    await cart
      .when(
        commands.reserve('2021-04-09 10:00', {
          borrower: mari,
          lines: [
            { reservation: reservationId(11), title: titleId(1), location: headquarters.location },
            { reservation: reservationId(21), title: titleId(11), location: nowhere },
            line(2),
          ],
        }),
      )
      .thenRefused(
        { code: 'over-reservation-limit', limit: 10, active: 8, asked: 3 },
        { code: 'title-not-held', title: titleId(11) },
        { code: 'already-borrowed', title: titleId(1) },
        { code: 'already-reserved', title: titleId(11) },
        { code: 'pickup-location-unknown', location: nowhere },
        { code: 'reservation-known', reservation: reservationId(11) },
      );
  });
});
