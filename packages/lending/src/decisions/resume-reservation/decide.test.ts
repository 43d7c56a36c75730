import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const waiting = story.withPolicy({ suspension: { mostDays: 30 } }).reach('waiting', 'a-1');
const suspended = waiting.suspendReservation(1, 1, 20);
const resumed = ['ReservationResumed', { reservation: 1, title: 'a', borrower: 1 }] as const;

describe('ResumeReservation', () => {
  it('ends a suspension before its day, after which it may be suspended anew', async () => {
    const told = suspended.at('2021-04-19 23:59').resumeReservation(1, 1);
    await told.emits(resumed);
    await told.suspendReservation(1, 1, 20).emits('ReservationSuspended');
  });

  it('refuses what is not suspended, never was or no longer', async () => {
    for (const told of [waiting, suspended.at('2021-04-20 00:00'), suspended.resumeReservation(1, 1)])
      await told.resumeReservation(1, 1).isRefused('nothing-to-change');
  });

  it('does so though the policy offers no suspension any more', () =>
    suspended.withPolicy({ suspension: null }).resumeReservation(1, 1).emits(resumed));

  it("refuses another's, and what is over", async () => {
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
