import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const waiting = story.withPolicy({ suspension: { mostDays: 30 } }).reach('waiting', 'a-1');
const suspended = waiting.suspendReservation(1, 1, 20);
const resumed = ['ReservationResumed', { reservation: 1, title: 'a', borrower: 1 }] as const;

describe('ResumeReservation', () => {
  it('ends a suspension before its day, and allows another one', async () => {
    const variant = suspended.at('2021-04-19 23:59').resumeReservation(1, 1);
    await variant.emits(resumed);
    await variant.suspendReservation(1, 1, 20).emits('ReservationSuspended');
  });

  it('refuses a reservation that is not suspended, never was or is no longer', async () => {
    for (const variant of [waiting, suspended.at('2021-04-20 00:00'), suspended.resumeReservation(1, 1)])
      await variant.resumeReservation(1, 1).isRefused('nothing-to-change');
  });

  it('resumes even if the policy no longer offers suspension', () =>
    suspended.withPolicy({ suspension: null }).resumeReservation(1, 1).emits(resumed));

  it("refuses another borrower's reservation, and an ended one", async () => {
    await suspended.resumeReservation(1, 2).isRefused({ code: 'reservation-unknown', reservation: 1 });
    await suspended
      .cancel(1, 1)
      .resumeReservation(1, 1)
      .isRefused({
        code: 'reservation-elsewhere',
        reservation: 1,
        is: 'cancelled',
        expected: ['waiting'],
      });
  });
});
