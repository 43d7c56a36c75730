import { describe, it } from 'vitest';
import { library, nothing, story } from '../../samples/index.js';

/** It is Wednesday: no dispatch day, and the mail has not gone out. */
const set = story.reach('secured', 'a-1', 'gikai').at('2021-04-07 15:00');
const carried = ['Shipped', { location: 'GIKAI', availableFrom: null }] as const;
const elsewhere = (is: string) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['set-aside'] }) as const;

describe('SHIP-5. A copy leaves for a branch or a home after its notice; for a counter also before it', () => {
  it('allows a counter before the notice, on any day, and after it (A52)', async () => {
    await set.ship(1, 9).emits(carried);
    await set.at('2021-04-07 20:00').recordNotice(1).at('2021-04-07 20:30').ship(1, 9).emits(carried);
  });

  it('requires no calendar for a counter', () =>
    nothing
      .record(...library.filter(({ type }) => type !== 'DispatchDaysPublished'))
      .addCopy('a-1')
      .reach('secured', 'a-1', 'gikai')
      .ship(1, 9)
      .emits(carried));

  it('refuses a branch before the notice, and allows it after', async () => {
    await story
      .reach('secured', 'a-1', 'wkn')
      .at('2021-04-09 10:00')
      .ship(1, 9)
      .isRefused({
        code: 'reservation-elsewhere',
        reservation: 1,
        is: 'secured',
        expected: ['noticed'],
      });
    await story.reach('shipped', 'a-1', 'wkn').emits('Shipped');
  });

  it('refuses a copy that already left for a counter, is there, or was picked up', async () => {
    const left = set.ship(1, 9);
    await left.ship(1, 9).isRefused(elsewhere('in-transit-out'));
    await left.arrive(1, 'gikai').ship(1, 9).isRefused(elsewhere('at-branch'));
    await set
      .pickUp('a-1', 1, 'gikai', 1)
      .ship(1, 9)
      .isRefused({
        code: 'reservation-elsewhere',
        reservation: 1,
        is: 'filled',
        expected: ['secured', 'noticed'],
      });
  });
});
