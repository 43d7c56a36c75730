import { describe, it } from 'vitest';
import {
  cancelled,
  checkedIn,
  comingBack,
  given,
  journey,
  ken,
  lending,
  library,
  commands,
  reservationId,
  reserved,
  returned,
  secured,
  wakkanai,
  headquarters,
} from '../../samples/index.js';

const at = '2021-04-29 10:00';
const way = journey(1, wakkanai);
const { added, waiting, ready, noticed, shipped, arrived, lent } = way;
const { copy, title } = added.data;
const back = returned('2021-04-24 16:00', lent, wakkanai);
const ofKen = reserved('2021-04-10 10:00', reservationId(2), { borrower: ken, title, place: headquarters });
const checkIn = commands.checkIn(at, { copy });

describe('CheckIn', () => {
  it('puts a copy that came back on the shelf, and is quiet when nobody waits (S37)', () =>
    given(...library, ...lending(way), back)
      .when(checkIn)
      .then(checkedIn(at, added, wakkanai)));

  it('sets it aside for who waits first (S37)', () =>
    given(...library, ...lending(way), ofKen, back)
      .when(checkIn)
      .then(checkedIn(at, added, wakkanai), secured(at, ofKen, added)));

  it.each([
    ['was under way', [shipped]],
    ['had arrived', [shipped, arrived]],
  ])('takes a copy whose reservation was cancelled while it %s', (_, history) =>
    given(
      ...library,
      added,
      waiting,
      ready,
      noticed,
      ...history,
      comingBack(cancelled('2021-04-12 10:00', 'staff', ready)),
    )
      .when(checkIn)
      .then(checkedIn(at, added, wakkanai)),
  );

  it('refuses a copy that is not under way back, or is back already', async () => {
    const elsewhere = {
      code: 'copy-elsewhere',
      copy,
      expected: ['to-send-back', 'in-transit-back'],
    } as const;
    await given(...library, ...lending(way))
      .when(checkIn)
      .thenRefused({ ...elsewhere, is: 'on-loan' });
    const shelf = given(...library, ...lending(way), back);
    await shelf.when(checkIn).then(checkedIn(at, added, wakkanai));
    await shelf.when(commands.checkIn(at, { copy })).thenRefused({ ...elsewhere, is: 'on-shelf' });
  });
});
