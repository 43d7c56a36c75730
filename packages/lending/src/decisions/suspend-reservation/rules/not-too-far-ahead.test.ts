import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const waiting = story.withPolicy({ suspension: { mostDays: 10 } }).reach('waiting', 'a-1');

describe('SUSPEND-3. The number of days of a suspension is limited, counted from today', () => {
  it('allows the last day', () =>
    waiting.at('2021-04-07 00:00').suspendReservation(1, 1, 17).emits('ReservationSuspended'));

  it('refuses the day after it, and names the last day', () =>
    waiting.at('2021-04-07 23:59').suspendReservation(1, 1, 18).isRefused({
      code: 'suspension-too-long',
      until: '2021-04-18',
      most: 10,
      lastDay: '2021-04-17',
    }));

  it('counts again from the day of the second command', () =>
    waiting
      .suspendReservation(1, 1, 13)
      .at('2021-04-08 10:00')
      .suspendReservation(1, 1, 18)
      .emits('ReservationSuspended'));
});
