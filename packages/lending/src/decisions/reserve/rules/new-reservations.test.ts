import { describe, it } from 'vitest';
import {
  cancelled,
  given,
  headquarters,
  journey,
  ken,
  library,
  mari,
  commands,
  reservationId,
  reserved,
  titleId,
} from '../../../samples/index.js';

const at = '2021-04-04 10:00';
const held = [1, 2].map((n) => journey(n, headquarters).added);
const line = (reservation: number, title: number) => ({
  reservation: reservationId(reservation),
  title: titleId(title),
  location: headquarters.location,
});
const known = (n: number) => ({ code: 'reservation-known', reservation: reservationId(n) }) as const;

describe('RESERVE-5. Each reservation has an id of its own', () => {
  it('allows new ids', async () => {
    const waiting = (n: number) =>
      reserved(at, reservationId(n), { borrower: mari, title: titleId(n), place: headquarters });
    await given(...library, ...held)
      .when(commands.reserve(at, { borrower: mari, lines: [line(1, 1), line(2, 2)] }))
      .then(waiting(1), waiting(2));
  });

  it("refuses that of a reservation, another borrower's or one that has ended", async () => {
    const { waiting } = journey(1, headquarters, { borrower: ken });
    const reserve = commands.reserve(at, { borrower: mari, lines: [line(1, 2)] });
    await given(...library, ...held, waiting)
      .when(reserve)
      .thenRefused(known(1));
    await given(...library, ...held, waiting, cancelled('2021-04-03 11:00', 'patron', waiting))
      .when(reserve)
      .thenRefused(known(1));
  });

  it('refuses the same id on two lines', () =>
    given(...library, ...held)
      .when(commands.reserve(at, { borrower: mari, lines: [line(3, 1), line(3, 2)] }))
      .thenRefused(known(3)));
});
