import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const offering = story.withPolicy({ suspension: { mostDays: 30 } });
const waiting = offering.reach('waiting', 'a-1');
const suspended = (until: string) =>
  ['ReservationSuspended', { reservation: 1, title: 'a', borrower: 1, until }] as const;

describe('SuspendReservation', () => {
  it('suspends a waiting reservation until a day, for its borrower, the counter or general materials', async () => {
    const suspension = waiting.suspendReservation(1, 1, 20);
    await suspension.emits(suspended('2021-04-20'));
    for (const role of ['counter', 'general-materials'] as const)
      await suspension.withFields({ borrower: null, actor: staff(role) }).emits(suspended('2021-04-20'));
  });

  it('changes the day of a suspended reservation, later or earlier', async () => {
    const already = waiting.suspendReservation(1, 1, 20);
    await already.suspendReservation(1, 1, 25).emits(suspended('2021-04-25'));
    await already.suspendReservation(1, 1, 10).emits(suspended('2021-04-10'));
    await already.suspendReservation(1, 1, 20).isRefused('nothing-to-change');
  });

  it('keeps the place in the queue, and counts for the limit (R64)', async () => {
    const full = offering
      .withPolicy({ suspension: { mostDays: 30 }, reservationLimit: 1 })
      .reach('waiting', 'a-1')
      .suspendReservation(1, 1, 20);
    await full
      .reserve(1, [2, 'b', 'hq'])
      .isRefused({ code: 'over-reservation-limit', limit: 1, active: 1, requested: 1 });
  });

  it('leaves a reservation that can be cancelled, moved, or declared unfillable as before', async () => {
    const already = waiting.suspendReservation(1, 1, 20);
    await already.cancel(1, 1).emits('Cancelled');
    await already.changePickup(1, 1, 'gikai').emits('PickupChanged');
    await already.withdraw('a-1').declareUnfillable(1).emits('Unfillable');
  });

  it('refuses a secured reservation, at every stage, and an ended one', async () => {
    const elsewhere = (is: string) =>
      ({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['waiting'] }) as const;
    for (const is of ['secured', 'noticed', 'shipped', 'arrived'] as const)
      await offering.reach(is, 'a-1', 'wkn').suspendReservation(1, 1, 25).isRefused(elsewhere(is));
    await waiting.cancel(1, 1).suspendReservation(1, 1, 20).isRefused(elsewhere('cancelled'));
  });

  it("refuses another borrower's reservation, and an unknown one", async () => {
    const unknown = (reservation: number) => ({ code: 'reservation-unknown', reservation }) as const;
    await waiting.suspendReservation(1, 2, 20).isRefused(unknown(1));
    await waiting.suspendReservation(9, 1, 20).isRefused(unknown(9));
  });

  it('allows another suspension if the reservation waits again after a loss', async () => {
    const lost = offering
      .addCopy('a-2')
      .reach('waiting', 'a-1', 'wkn')
      .suspendReservation(1, 1, 6)
      .at('2021-04-06 10:00')
      .secure('a-1')
      .declareLost('a-1');
    await lost.secure('a-2').emits(['Secured', { reservation: 1 }]);
    await lost.suspendReservation(1, 1, 20).emits(suspended('2021-04-20'));
  });
});
