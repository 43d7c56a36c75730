import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const waiting = story.withPolicy({ suspension: { mostDays: 30 } }).reach('waiting', 'a-1');

describe('SUSPEND-2. A suspension ends on a day after today', () => {
  it('allows the day after, even a minute before it begins', () =>
    waiting.at('2021-04-06 23:59').suspendReservation(1, 1, 7).emits('ReservationSuspended'));

  it('refuses today and any earlier day, and names today', async () => {
    const tooShort = (until: string) => ({
      code: 'suspension-too-short' as const,
      until,
      today: '2021-04-07',
    });
    for (const day of [7, 6])
      await waiting
        .at('2021-04-07 00:00')
        .suspendReservation(1, 1, day)
        .isRefused(tooShort(`2021-04-0${day}`));
  });
});
