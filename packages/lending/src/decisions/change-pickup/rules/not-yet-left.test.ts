import { describe, it } from 'vitest';
import { staff, story } from '../../../samples/index.js';

const moved = ['PickupChanged', { location: 'HOME' }] as const;
const carried = story.reach('secured', 'a-1', 'gikai').ship(1, 9);

describe('CHANGE-PICKUP-1. The place of a waiting reservation can be changed; general materials change it until the copy leaves', () => {
  it('lets general materials change the place of a copy that is set aside, before the notice and after', async () => {
    for (const place of ['wkn', 'hq'] as const)
      for (const stage of ['secured', 'noticed'] as const)
        await story
          .reach(stage, 'a-1', place)
          .changePickupByStaff(1, 'home')
          .emits(['PickupChanged', { location: 'HOME', copy: 'a-1' }]);
  });

  it.each(['shipped', 'arrived'] as const)('refuses general materials once the copy has left: %s', (is) =>
    story
      .reach(is, 'a-1', 'wkn')
      .changePickupByStaff(1, 'home')
      .isRefused({
        code: 'reservation-elsewhere',
        reservation: 1,
        is,
        expected: ['waiting', 'secured', 'noticed'],
      }),
  );

  it('refuses general materials once the copy was carried to another counter, before the notice and after', async () => {
    for (const [is, left] of [
      ['in-transit-out', carried],
      ['at-branch', carried.arrive(1, 'gikai')],
    ] as const)
      for (const variant of [left, left.recordNotice(1)])
        await variant
          .changePickupByStaff(1, 'home')
          .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['set-aside'] });
  });

  it('lets the borrower and the counter move a waiting reservation, also one that waits again after a loss (A32)', async () => {
    for (const variant of [
      story.reach('waiting', 'a-1', 'wkn'),
      story.reach('shipped', 'a-1', 'wkn').loseInTransit(1),
    ]) {
      await variant.changePickup(1, 1, 'home').emits(moved);
      await variant
        .changePickupByStaff(1, 'home')
        .withFields({ actor: staff('counter') })
        .emits(moved);
    }
  });

  it.each(['secured', 'noticed', 'shipped', 'arrived'] as const)(
    'refuses the borrower and the counter if the reservation is %s (A32)',
    async (is) => {
      const settled = { code: 'pickup-settled', reservation: 1, is } as const;
      const ready = story.reach(is, 'a-1', 'wkn');
      await ready.changePickup(1, 1, 'home').isRefused(settled);
      await ready
        .changePickupByStaff(1, 'home')
        .withFields({ actor: staff('counter') })
        .isRefused(settled);
    },
  );
});
