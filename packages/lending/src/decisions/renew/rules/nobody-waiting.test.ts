import { describe, it } from 'vitest';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  groupId,
  headquarters,
  holdExpired,
  journey,
  ken,
  lending,
  library,
  loanId,
  mari,
  commands,
  renewed,
  reservationId,
  reserved,
  secured,
  tokyo,
  transitLost,
  unfillable,
  yuki,
} from '../../../samples/index.js';

const at = '2021-04-20 10:00';
const way = journey(1, headquarters);
const { title } = way.added.data;
const another = copyAdded(copyId(2), title);
const waits = (n: number, borrower: typeof mari) =>
  reserved('2021-04-10 10:00', reservationId(n), { borrower, title, place: headquarters });
const ofKen = waits(2, ken);
const renewal = commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });
const longer = renewed(at, way.lent, ['2021-04-22', '2021-05-04']);

describe('RENEW-3. Nobody else waits (予約中) for the title', () => {
  it('refuses when others wait, and says how many (S34, L4)', async () => {
    await given(...library, ...lending(way), ofKen)
      .when(renewal)
      .thenRefused({ code: 'renewal-reserved-by-other', waiting: 1 });
    await given(...library, ...lending(way), ofKen, waits(3, yuki))
      .when(renewal)
      .thenRefused({ code: 'renewal-reserved-by-other', waiting: 2 });
  });

  it('refuses though another copy is on the shelf (A33)', () =>
    given(...library, ...lending(way), another, ofKen)
      .when(renewal)
      .thenRefused({ code: 'renewal-reserved-by-other', waiting: 1 }));

  it('allows when the other has a copy already, 貸出可能 (S34, L5)', () =>
    given(...library, ...lending(way), another, ofKen, secured('2021-04-12 10:00', ofKen, another))
      .when(renewal)
      .then(longer));

  it('allows when the other gave up, or waits for another title', async () => {
    await given(...library, ...lending(way), ofKen, cancelled('2021-04-12 10:00', 'patron', ofKen))
      .when(renewal)
      .then(longer);
    await given(...library, ...lending(way), journey(2, headquarters, { borrower: ken }).waiting)
      .when(renewal)
      .then(longer);
  });

  it('refuses when the other is held back by a reading order (A33), or lost the copy on its way', async () => {
    const heldBack = reserved('2021-04-10 10:00', reservationId(2), {
      borrower: ken,
      title,
      place: headquarters,
      group: groupId(1),
    });
    await given(...library, ...lending(way), heldBack)
      .when(renewal)
      .thenRefused({ code: 'renewal-reserved-by-other', waiting: 1 });
    const ready = secured('2021-04-12 10:00', ofKen, another);
    await given(...library, ...lending(way), another, ofKen, ready, transitLost('2021-04-16 10:00', ready))
      .when(renewal)
      .thenRefused({ code: 'renewal-reserved-by-other', waiting: 1 });
  });

  it('allows when the other was not there in time, or could not be served', async () => {
    const ready = secured('2021-04-12 10:00', ofKen, another);
    await given(...library, ...lending(way), another, ofKen, ready, holdExpired('2021-04-19 00:00', ready))
      .when(renewal)
      .then(longer);
    await given(...library, ...lending(way), ofKen, unfillable('2021-04-19 00:00', ofKen))
      .when(renewal)
      .then(longer);
  });

  it('allows when the borrower alone waits', () =>
    given(...library, ...lending(way), waits(2, mari))
      .when(renewal)
      .then(longer));
});
