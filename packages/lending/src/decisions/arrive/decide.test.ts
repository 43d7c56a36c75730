import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const elsewhere = (is: string) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['in-transit-out'] }) as const;
const byCounter = { actor: staff('counter') };

describe('Arrive', () => {
  it('puts a shipped copy on the shelf of its branch, earlier or later than announced', async () => {
    for (const on of ['2021-04-09', '2021-04-11', '2021-04-20'])
      await story
        .reach('shipped', 'a-1', 'wkn')
        .at(`${on} 16:00`)
        .arrive(1, 'wkn')
        .emits(['ArrivedAtBranch', { on, reservation: 1, copy: 'a-1', borrower: 1, location: 'WKN' }]);
  });

  it('puts a carried copy on the shelf of its counter, before the notice or after it (A52)', async () => {
    const ready = story.reach('secured', 'a-1', 'gikai');
    for (const variant of [
      ready.ship(1, 9),
      ready.ship(1, 9).recordNotice(1),
      ready.recordNotice(1).ship(1, 9),
    ])
      await variant.arrive(1, 'gikai').withFields(byCounter).emits('ArrivedAtBranch');
  });

  it('refuses a copy that was not shipped, has arrived, or was sent to a home', async () => {
    await story.reach('noticed', 'a-1', 'wkn').arrive(1, 'wkn').isRefused(elsewhere('set-aside'));
    await story.reach('arrived', 'a-1', 'wkn').arrive(1, 'wkn').isRefused(elsewhere('at-branch'));
    await story
      .reach('lent', 'a-1', 'home')
      .arrive(1, 'wkn')
      .isRefused({
        code: 'reservation-elsewhere',
        reservation: 1,
        is: 'filled',
        expected: ['secured', 'noticed', 'shipped', 'arrived'],
      });
  });

  it('stops at the first reason: the wrong place, then the state of the reservation', () =>
    story
      .reach('secured', 'a-1', 'wkn')
      .arrive(1, 'abs')
      .isRefused({ code: 'wrong-pickup-place', location: 'ABS', expected: 'WKN' }));
});
