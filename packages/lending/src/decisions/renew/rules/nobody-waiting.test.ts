import { describe, it } from 'vitest';
import { headquarters, mari, reservationId, makeReserved, story, tokyo } from '../../../samples/index.js';
import type { TitleId } from '../../../vocabulary/index.js';

const lent = story.reach('lent', 'a-1');
const ofOther = lent.addCopy('a-2').reserve(2, [2, 'a', 'hq']);
const on = '2021-04-20 10:00';
const waiting = (others: number) => ({ code: 'renewal-reserved-by-other', waiting: others }) as const;

describe('RENEW-3. A book is not renewed while another patron waits (予約中) for its title', () => {
  it('refuses if others wait, and gives their number (S34, L4), even if another copy is on the shelf (A33)', async () => {
    await lent.reserve(2, [2, 'a', 'hq']).at(on).renew(1, 1).isRefused(waiting(1));
    await ofOther.reserve(3, [3, 'a', 'hq']).at(on).renew(1, 1).isRefused(waiting(2));
  });

  it('refuses if the other patron is held back by a reading order (A33), or waits again after a loss in transit', async () => {
    const order = lent.reserveInOrder(2, 1, [3, 'b', 'hq'], [2, 'a', 'hq']);
    const lost = lent.addCopy('a-2').reach('shipped', 'a-2', 'wkn', 2).loseInTransit(2);
    for (const variant of [order, lost]) await variant.at(on).renew(1, 1).isRefused(waiting(1));
  });

  it('allows it while the other reservations are suspended, until the day comes', async () => {
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

  it('allows it if the other patron has a copy, 貸出可能 (S34, L5), cancelled, or waits for another title', async () => {
    for (const variant of [ofOther.secure('a-2'), ofOther.cancel(2, 2), lent.reserve(2, [2, 'b', 'hq'])])
      await variant.at(on).renew(1, 1).emits('Renewed');
  });

  it('allows it if the hold of the other patron ended', () =>
    lent
      .addCopy('a-2')
      .reach('noticed', 'a-2', 'hq', 2)
      .at('2021-04-20 00:00')
      .expireHold(2)
      .renew(1, 1)
      .emits('Renewed'));

  it('allows it if only the borrower waits', () => {
    const own = { borrower: mari, title: 'a' as TitleId, place: headquarters };
    return lent
      .record(makeReserved('2021-04-10 10:00', reservationId(2), own))
      .renew(1, 1)
      .emits('Renewed');
  });
});
