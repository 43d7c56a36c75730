import { describe, it } from 'vitest';
import { headquarters, mari, reservationId, makeReserved, story, tokyo } from '../../../samples/index.js';
import type { TitleId } from '../../../vocabulary/index.js';

const lent = story.reach('lent', 'a-1');
const ofOther = lent.addCopy('a-2').reserve(2, [2, 'a', 'hq']);
const on = '2021-04-20 10:00';
const waiting = (others: number) => ({ code: 'renewal-reserved-by-other', waiting: others }) as const;

describe('RENEW-3. Nobody else waits (予約中) for the title', () => {
  it('refuses when others wait, and says how many (S34, L4), though another copy is on the shelf (A33)', async () => {
    await lent.reserve(2, [2, 'a', 'hq']).at(on).renew(1, 1).isRefused(waiting(1));
    await ofOther.reserve(3, [3, 'a', 'hq']).at(on).renew(1, 1).isRefused(waiting(2));
  });

  it('refuses when the other is held back by a reading order (A33), or lost the copy on its way', async () => {
    const order = lent.reserveInOrder(2, 1, [3, 'b', 'hq'], [2, 'a', 'hq']);
    const lost = lent.addCopy('a-2').reach('shipped', 'a-2', 'wkn', 2).loseInTransit(2);
    for (const told of [order, lost]) await told.at(on).renew(1, 1).isRefused(waiting(1));
  });

  it('allows when the others are suspended, until the day comes', async () => {
    const suspended = lent
      .withPolicy({ suspension: { mostDays: 30 } })
      .reserve(2, [2, 'a', 'hq'])
      .suspendReservation(2, 2, 20);
    await suspended.at('2021-04-19 23:59').renew(1, 1).emits('Renewed');
    await suspended.at('2021-04-20 00:00').renew(1, 1).isRefused(waiting(1));
    await suspended.resumeReservation(2, 2).renew(1, 1).isRefused(waiting(1));
    await suspended
      .at('2021-04-20 00:00')
      .renew(1, 1)
      .withFields({ clickedAt: tokyo('2021-04-19 23:59') })
      .isRefused(waiting(1));
  });

  it('allows when the other has a copy already, 貸出可能 (S34, L5), gave up, or waits for another title', async () => {
    for (const told of [ofOther.secure('a-2'), ofOther.cancel(2, 2), lent.reserve(2, [2, 'b', 'hq'])])
      await told.at(on).renew(1, 1).emits('Renewed');
  });

  it('allows when the other was not there in time', () =>
    lent
      .addCopy('a-2')
      .reach('noticed', 'a-2', 'hq', 2)
      .at('2021-04-20 00:00')
      .expireHold(2)
      .renew(1, 1)
      .emits('Renewed'));

  it('allows when the borrower alone waits', () => {
    const own = { borrower: mari, title: 'a' as TitleId, place: headquarters };
    return lent
      .record(makeReserved('2021-04-10 10:00', reservationId(2), own))
      .renew(1, 1)
      .emits('Renewed');
  });
});
